package id.tanda.examples.story;

import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.RequestRefusal;
import id.tanda.consent.Review;
import id.tanda.consent.Terms;
import id.tanda.consent.Wanted;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.examples.town.Activation;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Registry;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.party.Registration;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.wallet.Unlocking;
import java.time.Duration;
import java.util.List;

/** What must fail does, and says why. */
final class RefusalChapter {
  private static final String PREFIX = "TND1:";
  private static final int GUESSES = 5;

  private final Cast cast;
  private final Screen screen;
  private final Activation activation;

  RefusalChapter(Cast cast, Activation activation) {
    this.cast = cast;
    this.screen = cast.screen;
    this.activation = activation;
  }

  /** Shows the hotel a token again, an old one, a damaged one and one of strangers. */
  void tokens(UnlockedWallet wallet, String shownBefore) {
    refused("the same QR again", "token.replayed", shownBefore);
    String old = wallet.present(Presentation.bare()).orElseThrow().text();
    cast.town.later(Duration.ofSeconds(91));
    refused("a QR 91 seconds old", "token.expired", old);

    String fresh = wallet.present(Presentation.bare()).orElseThrow().text();
    refused("one flipped character", "token.bad-signature", flipped(fresh));

    try (Registry elsewhere = cast.town.registry("elsewhere.example")) {
      UnlockedWallet stranger =
          activation.activate(elsewhere, cast.town.phone(elsewhere), Citizen.sri(), "481526");
      refused(
          "a token of an unknown authority",
          "token.unknown-key",
          stranger.present(Presentation.bare()).orElseThrow().text());
    }
  }

  /** Tries wrong PINs: three are free, then the wallet makes its holder wait. */
  void pins(Phone phone) {
    for (int left = 9; left > 6; left--) {
      Unlocking<UnlockedWallet> answer = phone.unlock("909192");
      screen.expect("wrong PIN", "pin.wrong", code(answer));
    }
    Unlocking<UnlockedWallet> right = phone.unlock("271828");
    screen.expect("after three wrong PINs the right one waits", "pin.locked", code(right));
    right.reason().ifPresent(reason -> screen.refusal("phone", reason));
    cast.town.clock().advance(Duration.ofMinutes(15));
    screen.expect(
        "15 minutes later it opens",
        true,
        phone.unlock("271828") instanceof Unlocking.Unlocked<UnlockedWallet>);
  }

  /** Guesses a confirmation code five times; then even the right one is of no use. */
  void codes() {
    Phone phone = cast.town.phone(cast.town.registry());
    EnrolmentId enrolment = activation.visit(cast.town.registry(), phone, Citizen.budi());
    String right = cast.town.mail().codeFor(Citizen.budi().email());
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < GUESSES; i++) {
      screen.expect(
          "a wrong code", "activation.not-accepted", code(phone.activate(wrong, "271828")));
    }
    screen.say("citizen", "guesses the code five times, then types the right one");
    Outcome<UnlockedWallet> late = phone.activate(right, "271828");
    screen.expect("the right code, too late", "activation.not-accepted", code(late));
    late.refusal().ifPresent(reason -> screen.refusal("phone", reason));
    screen.expect(
        "the enrolment",
        EnrolmentState.LOCKED,
        cast.town.registry().authority().enrolments().status(enrolment).orElseThrow().state());
  }

  /**
   * Asks for an attribute that was never registered, as an honest bank cannot and a dishonest one
   * might.
   */
  void attributes(UnlockedWallet wallet, Registration registration) {
    Question tooMuch =
        new Question(
            Cast.OPEN_ACCOUNT.id(),
            Wanted.of(List.of(Attribute.NIK, Attribute.RELIGION), List.of()),
            Terms.once(30),
            cast.bankDesk.replyTo());
    Request request =
        Request.sign(
            cast.bankDesk.signing(),
            registration,
            tooMuch,
            cast.town.clock().instant(),
            "greedy-1");
    screen.say("bank", "asks for the religion, for which it is not registered");
    Review review = wallet.review(request.text());
    screen.expect(
        "an attribute never registered", new Review.Refused(RequestRefusal.TOO_MUCH), review);
    screen.refusal("phone", RequestRefusal.TOO_MUCH);
  }

  private void refused(String what, String code, String token) {
    Verification answer = cast.hotel.verify(token);
    screen.expect(what, code, answer.code());
    if (answer instanceof Verification.Rejected rejected) {
      screen.say("citizen", "shows " + what);
      screen.refusal("hotel", rejected.reason());
    }
  }

  /** Changes one bit of the device's signature. */
  private static String flipped(String token) {
    try {
      byte[] bytes = Base45.decode(token, PREFIX.length());
      bytes[bytes.length - 1] ^= 1;
      return PREFIX + Base45.encode(bytes);
    } catch (MalformedException notAToken) {
      throw new IllegalArgumentException(notAToken);
    }
  }

  private static String code(Unlocking<?> answer) {
    return answer.reason().map(reason -> reason.code()).orElse("pin.right");
  }

  private static String code(Outcome<?> answer) {
    return answer.refusal().map(reason -> reason.code()).orElse("done");
  }
}
