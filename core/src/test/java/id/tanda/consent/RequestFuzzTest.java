package id.tanda.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.hostile.Choices;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.Fuzzed;
import id.tanda.hostile.JsonItem;
import id.tanda.identity.Language;
import id.tanda.party.PartyProfile;
import id.tanda.party.Purpose;
import id.tanda.testing.Edited;
import id.tanda.trust.KeyUse;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A request is put before the citizen or refused, whatever it or its registration holds. */
class RequestFuzzTest {
  private static final Desk DESK = new Desk();
  private static final String VALID = DESK.request().text();
  private static final String REGISTRATION = DESK.registration.text();
  private static final int REGISTRATIONS = 3;

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Fuzzed.seeds(VALID),
        Stream.of("", "\u0001\u0002", "\u0003\u0001\u0005\u0007")
            .map(edits -> Fuzzed.seed(REGISTRATIONS, edits)));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aRequestIsShownOrRefused(byte[] data) throws MalformedException {
    Review review = DESK.reader.review(text(data));

    assertThat(review).isNotInstanceOf(Review.Undecided.class);
    if (review instanceof Review.Ready ready) {
      Request read = ready.request().request();
      assertThat(Request.parse(read.text()).hash()).isEqualTo(read.hash());
      saysNothingElse(read);
      asksForWhatIsRegistered(ready.request());
    }
  }

  /** The kinds of {@link Fuzzed}, and one more: edits of the registration in it, signed again. */
  private static String text(byte[] data) {
    if (Fuzzed.kind(data, REGISTRATIONS + 1) < REGISTRATIONS) {
      return Fuzzed.message(data, VALID, DESK.bank.signing());
    }
    Choices choices = Choices.of(Fuzzed.rest(data));
    String registration =
        ForgedJws.of(REGISTRATION).edited(choices).signed(DESK.authority.key(KeyUse.REGISTRATION));
    ForgedJws request = ForgedJws.of(VALID);
    request.payload.set("registration", JsonItem.text(registration));
    return request.signed(DESK.bank.signing());
  }

  /** What was read, written again, has the same members with the same values. */
  private static void saysNothingElse(Request request) throws MalformedException {
    JsonObject read = ForgedJws.payload(request.text());
    Request again =
        Request.sign(
            DESK.bank.signing(),
            request.registration(),
            request.question(),
            request.envelope().issuedAt(),
            request.envelope().id());
    long end = request.expires().getEpochSecond();

    assertThat(read).isEqualTo(Edited.with(ForgedJws.payload(again.text()), "exp", end));
  }

  private static void asksForWhatIsRegistered(ReviewedRequest request) {
    PartyProfile registered = request.request().registration().profile();
    Purpose purpose = registered.purpose(request.purpose()).orElseThrow();

    assertThat(registered.answersAt(request.replyTo())).isTrue();
    assertThat(request.request().encryptionKey()).isEqualTo(registered.encryption().id());
    assertThat(purpose.required()).containsAll(request.required());
    assertThat(purpose.notice().informs()).isTrue();
    assertThat(request.shown(Language.ENGLISH).lines())
        .startsWith(
            registered.name().in(Language.ENGLISH), purpose.notice().why().in(Language.ENGLISH))
        .hasSize(5);
  }
}
