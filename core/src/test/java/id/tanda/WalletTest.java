package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.activation.ActivationRefusal;
import id.tanda.answer.AnswerRefusal;
import id.tanda.attribute.Attribute;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.counter.Officer;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Outcome;
import id.tanda.internal.Answer;
import id.tanda.testing.TestAuthority;
import id.tanda.throttle.Origin;
import id.tanda.token.Presentation;
import id.tanda.token.TokenRejection;
import id.tanda.token.Verification;
import id.tanda.token.VerifiedToken;
import id.tanda.trust.KeyUse;
import id.tanda.wallet.JournalEntry;
import id.tanda.wallet.PinChange;
import id.tanda.wallet.PinRefusal;
import id.tanda.wallet.Unlocking;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WalletTest {
  private final Country country = new Country();

  @Test
  void whoeverWasActivatedIsWhoeverIsVerified() {
    UnlockedWallet phone = country.activated();

    Presentation scoped = Presentation.bare().scope(Country.CHECK_IN);
    Verification answer = country.bank.verify(done(phone.present(scoped)).text());
    VerifiedToken token = ((Verification.Accepted) answer).token();

    assertThat(
            done(country.carried(country.bank.redeem(token)))
                .attributes()
                .text(Attribute.FULL_NAME))
        .contains(country.applicant().fullName());
    assertThat(done(phone.records().journal()))
        .extracting(JournalEntry::what)
        .containsExactly(JournalEntry.What.ACTIVATED, JournalEntry.What.SHOWN);
  }

  @Test
  @DisplayName("O-21 the activation answer was lost: the same message again")
  void aLostAnswerCostsNothing() {
    ConfirmationCode code = country.visit(country.wallet);
    Exchange<UnlockedWallet> exchange =
        done(country.wallet.activate(code, Country.pin(Country.PIN)));
    country.authority.answer(exchange.text(), Origin.unknown()); // the answer is lost
    country.clock.advance(Duration.ofHours(1));

    assertThat(country.carried(exchange)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-21 the app ended before the activation's answer came: the device is taken up")
  void anActivationIsTakenUp() {
    ConfirmationCode code = country.visit(country.wallet);
    assertThat(reason(country.carried(country.wallet.resume(Country.pin(Country.PIN)))))
        .isEqualTo(ActivationRefusal.NOT_ACCEPTED);
    Exchange<UnlockedWallet> lost = done(country.wallet.activate(code, Country.pin(Country.PIN)));
    country.authority.answer(lost.text(), Origin.unknown()); // and the app ends

    assertThat(reason(country.wallet.resume(Country.pin("123456")))).isEqualTo(PinRefusal.TOO_WEAK);
    UnlockedWallet phone = done(country.carried(country.wallet.resume(Country.pin(Country.PIN))));

    assertThat(country.bank.verify(done(phone.present(Presentation.bare())).text()))
        .isInstanceOf(Verification.Accepted.class);
    assertThat(country.wallet.unlock(Country.pin(Country.PIN)))
        .isInstanceOf(Unlocking.Unlocked.class);
    assertThat(reason(country.wallet.resume(Country.pin(Country.PIN))))
        .isEqualTo(PinRefusal.NOT_ACTIVATED);
  }

  @Test
  void anAnswerIsBelievedOnlyFromTheAuthorityAndForTheMessage() {
    Exchange<?> exchange = done(country.wallet.apply(country.applicant()));
    Exchange<?> another = done(country.wallet.apply(country.applicant()));
    String answer = country.authority.answer(exchange.text(), Origin.unknown());
    String answerToAnother = country.authority.answer(another.text(), Origin.unknown());
    Country elsewhere = new Country();

    assertThat(exchange.complete("garbled")).isEqualTo(Outcome.refused(AnswerRefusal.GARBLED));
    assertThat(exchange.complete(answerToAnother))
        .isEqualTo(Outcome.refused(AnswerRefusal.NOT_FOR_THIS));
    assertThat(exchange.complete(foreign(elsewhere)))
        .isEqualTo(Outcome.refused(AnswerRefusal.UNTRUSTED));
    assertThat(exchange.complete(answer)).isInstanceOf(Outcome.Done.class);
    assertThat(exchange).hasToString("Exchange");
  }

  @Test
  @DisplayName("P-03 a weak PIN is refused before the code is used")
  void aWeakPinCostsNoCode() {
    ConfirmationCode code = country.visit(country.wallet);

    assertThat(reason(country.wallet.activate(code, Country.pin("123456"))))
        .isEqualTo(PinRefusal.TOO_WEAK);
    assertThat(reason(country.wallet.activate(code, Country.pin("170890"))))
        .isEqualTo(PinRefusal.TOO_WEAK);
    assertThat(country.carried(country.wallet.activate(code, Country.pin(Country.PIN))))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void nothingIsAnsweredBeforeAnApplication() {
    String challenge = country.authority.counter().open(new Officer("petugas.1", "Loket 1")).text();

    assertThat(reason(country.wallet.answerCounter(challenge))).isEqualTo(PinRefusal.NOT_ACTIVATED);
    assertThat(reason(country.wallet.answerCounter("no challenge")).code())
        .startsWith("challenge.");
    assertThat(reason(country.wallet.activate(Country.code("123456"), Country.pin(Country.PIN))))
        .isEqualTo(PinRefusal.NOT_ACTIVATED);
    assertThat(country.wallet.unlock(Country.pin(Country.PIN)))
        .isInstanceOf(Unlocking.Closed.class);
  }

  @Test
  void anActiveDeviceDoesNotApplyAgain() {
    country.activated().close();

    assertThat(reason(country.wallet.apply(country.applicant()))).isEqualTo(PinRefusal.NEEDED);
  }

  @Test
  void aLockedWalletAnswersThatThePinIsNeeded() {
    UnlockedWallet phone = country.activated();
    Request request = Country.request(country.bank);
    Review.Ready ready = (Review.Ready) phone.review(request.text());
    phone.close();

    assertThat(reason(phone.present(Presentation.bare()))).isEqualTo(PinRefusal.NEEDED);
    assertThat(reason(phone.consent(ready.request(), Decision.refuse())))
        .isEqualTo(PinRefusal.NEEDED);
    assertThat(reason(phone.renew())).isEqualTo(PinRefusal.NEEDED);
    assertThat(reason(phone.unbind())).isEqualTo(PinRefusal.NEEDED);
    assertThat(reason(phone.records().receipts())).isEqualTo(PinRefusal.NEEDED);
    assertThat(reason(phone.records().journal())).isEqualTo(PinRefusal.NEEDED);
    assertThat(reason(phone.records().consents())).isEqualTo(PinRefusal.NEEDED);
  }

  @Test
  void aWalletLocksItselfAfterIdleTime() {
    UnlockedWallet phone = country.activated();
    country.clock.advance(Duration.ofMinutes(5));

    assertThat(reason(phone.present(Presentation.bare()))).isEqualTo(PinRefusal.NEEDED);
    assertThat(country.wallet.unlock(Country.pin(Country.PIN)))
        .isInstanceOf(Unlocking.Unlocked.class);
  }

  @Test
  void anEndedCredentialMustBeRenewedFirst() {
    country.activated().close();
    country.clock.advance(Duration.ofDays(6));
    country.bundles.accept(country.keys.bundle(2).text());
    country.clock.advance(Duration.ofDays(6));
    country.bundles.accept(country.keys.bundle(3).text());
    UnlockedWallet phone = unlocked();
    Instant end = done(country.carried(phone.renew()));

    assertThat(end).isAfter(country.clock.instant().plus(Duration.ofDays(29)));
    country.clock.set(end);
    assertThat(reason(unlocked().present(Presentation.bare())))
        .isEqualTo(TokenRejection.CREDENTIAL_EXPIRED);
  }

  @Test
  void anUnboundDeviceIsEmptyAndMayApplyAnew() {
    UnlockedWallet phone = country.activated();

    assertThat(country.carried(phone.unbind())).isInstanceOf(Outcome.Done.class);

    assertThat(reason(phone.present(Presentation.bare()))).isEqualTo(PinRefusal.NEEDED);
    assertThat(country.wallet.unlock(Country.pin(Country.PIN)))
        .isInstanceOf(Unlocking.Closed.class);
    assertThat(country.activated(country.wallet)).isNotNull();
  }

  @Test
  void anAnswerToUnbindingIsOfNoUseASecondTime() {
    Exchange<Instant> exchange = done(country.activated().unbind());
    String answer = country.authority.answer(exchange.text(), Origin.unknown());
    done(exchange.complete(answer));
    UnlockedWallet fresh = country.activated(country.wallet);

    assertThat(exchange.complete(answer)).isInstanceOf(Outcome.Done.class);

    assertThat(fresh.present(Presentation.bare())).isInstanceOf(Outcome.Done.class);
    assertThat(country.wallet.unlock(Country.pin(Country.PIN)))
        .isInstanceOf(Unlocking.Unlocked.class);
  }

  @Test
  @DisplayName("K-10 a new phone replaces the old one")
  void aNewPhoneReplacesTheOld() {
    UnlockedWallet old = country.activated();
    UnlockedWallet fresh = country.activated(country.wallet());
    country.clock.advance(Duration.ofSeconds(1));
    country.fetchStatusList();

    assertThat(country.bank.verify(show(old)).code()).isEqualTo("token.not-active");
    assertThat(country.bank.verify(show(fresh)).code()).isEqualTo("token.accepted");
  }

  @Test
  void aKeyInHardwareSignsForTheWallet() {
    SoftwareKey hardware = SoftwareKey.generate(country.randomness);
    Wallet wallet =
        Wallet.builder(country.vault(), country.keys.id(), country.bundles, country.clock)
            .hardwareKey(hardware)
            .build();

    Verification answer = country.bank.verify(show(country.activated(wallet)));

    assertThat(((Verification.Accepted) answer).token().device())
        .isEqualTo(hardware.publicKey().thumbprint());
  }

  @Test
  void thePinIsChangedWithTheOldOne() {
    UnlockedWallet phone = country.activated();

    assertThat(phone.changePin(Country.pin("909192"), Country.pin("314159")))
        .isInstanceOf(PinChange.OldRefused.class);
    assertThat(phone.changePin(Country.pin(Country.PIN), Country.pin("314159")))
        .isInstanceOf(PinChange.Changed.class);
    assertThat(done(phone.records().journal()))
        .extracting(JournalEntry::what)
        .contains(JournalEntry.What.PIN_CHANGED);
    assertThat(country.wallet.unlock(Country.pin("314159"))).isInstanceOf(Unlocking.Unlocked.class);
  }

  private UnlockedWallet unlocked() {
    return ((Unlocking.Unlocked<UnlockedWallet>) country.wallet.unlock(Country.pin(Country.PIN)))
        .value();
  }

  private static String show(UnlockedWallet phone) {
    return done(phone.present(Presentation.bare())).text();
  }

  private static String foreign(Country elsewhere) {
    TestAuthority stranger = new TestAuthority("dukcapil.example", elsewhere.clock, 99);
    return Answer.refuse(
        stranger.key(KeyUse.ANSWER),
        new Answer.Address("dukcapil.example", "nobody", "nobody", elsewhere.clock.instant(), "a"),
        "message.malformed");
  }
}
