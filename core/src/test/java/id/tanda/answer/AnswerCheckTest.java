package id.tanda.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.Outcome;
import id.tanda.internal.Answer;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {
  private static final JsonObject BODY = JsonObject.builder().put("state", "unbound").build();

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final AnswerCheck check =
      new AnswerCheck(authority.bundles(), authority.id(), "device", "m1");

  @ParameterizedTest
  @CsvSource({
    "dukcapil.example, device, m1, ",
    "dukcapil.example, device, m2, answer.not-for-this",
    "dukcapil.example, other, m1, answer.not-for-this",
    "elsewhere.example, device, m1, answer.untrusted"
  })
  @DisplayName("O-21 an answer counts for its own message and device alone")
  void anAnswerIsForOneMessageOfOneDevice(
      String issuer, String audience, String message, String code) {
    Answer.Address address = new Answer.Address(issuer, audience, message, clock.instant(), "a1");

    Outcome<JsonObject> read = read(Answer.sign(authority.key(KeyUse.ANSWER), address, BODY));

    assertThat(read instanceof Outcome.Refused<JsonObject> no ? no.reason().code() : null)
        .isEqualTo(code);
  }

  @Test
  @DisplayName("K-02 an answer signed by a key of another role is not believed")
  void anAnswerNeedsTheKeyForAnswers() {
    for (KeyUse use : KeyUse.values()) {
      assertThat(read(answer(authority.key(use), clock.instant())))
          .isEqualTo(
              use == KeyUse.ANSWER ? Outcome.done(BODY) : Outcome.refused(AnswerRefusal.UNTRUSTED));
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  @DisplayName("K-15 an answer signed when its key might no longer sign is not believed")
  void anAnswerIsSignedWhileItsKeyMaySign(long seconds, boolean believed) {
    KeyGrant grant = authority.grant(authority.key(KeyUse.ANSWER), KeyUse.ANSWER);
    Instant signed = grant.signUntil().plusSeconds(seconds);
    clock.set(signed.plusSeconds(10));
    TrustBundles bundles =
        TrustBundles.under(authority.bundles().engine(), clock, authority.anchor());
    bundles.accept(
        TrustBundle.issue(
                authority.root(),
                authority.id(),
                2,
                clock.instant(),
                Duration.ofDays(1),
                TestAuthority.STATUS_TEMPLATE,
                List.of(grant))
            .text());

    Outcome<JsonObject> read =
        new AnswerCheck(bundles, authority.id(), "device", "m1")
            .read(answer(authority.key(KeyUse.ANSWER), signed), clock.instant(), List.of());

    assertThat(read)
        .isEqualTo(believed ? Outcome.done(BODY) : Outcome.refused(AnswerRefusal.UNTRUSTED));
  }

  @Test
  @DisplayName("O-21 a refusal is told by its own reason where that is known")
  void aRefusalKeepsItsReason() {
    Answer.Address address =
        new Answer.Address(authority.id().text(), "device", "m1", clock.instant(), "a1");
    String refusal =
        Answer.refuse(authority.key(KeyUse.ANSWER), address, TrustRefusal.ROLLED_BACK.code());

    assertThat(check.read(refusal, clock.instant(), List.of(TrustRefusal.values())))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(read(refusal)).isEqualTo(Outcome.refused(AnswerRefusal.UNKNOWN_REFUSAL));
  }

  @Test
  void whatIsNoAnswerIsGarbled() {
    assertThat(read("no answer")).isEqualTo(Outcome.refused(AnswerRefusal.GARBLED));
  }

  private String answer(SigningKey key, Instant signed) {
    return Answer.sign(
        key, new Answer.Address(authority.id().text(), "device", "m1", signed, "a1"), BODY);
  }

  private Outcome<JsonObject> read(String text) {
    return check.read(text, clock.instant(), List.of());
  }
}
