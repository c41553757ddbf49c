package id.tanda.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.internal.Answer;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which answers a reader whose own clock may be wrong takes the time. */
class AnswerTimeTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final AnswerCheck check = new AnswerCheck(bundles, authority.id(), "device", "m1");

  @Test
  void anAnswerTellsItsTimeWhateverTheReadersClock() {
    Instant then = clock.instant().plusMillis(123);
    String answer = answer(authority.key(KeyUse.ANSWER), then);
    clock.advance(Duration.ofDays(300));

    assertThat(check.time(answer)).contains(then);
    assertThat(check.read(answer, clock.instant(), List.of()).refusal())
        .contains(AnswerRefusal.UNTRUSTED);
  }

  @Test
  void aRefusalTellsItToo() {
    Answer.Address address =
        new Answer.Address(authority.id().text(), "device", "m1", clock.instant(), "a1");

    assertThat(check.time(Answer.refuse(authority.key(KeyUse.ANSWER), address, "any.code")))
        .contains(clock.instant());
  }

  @Test
  @DisplayName("K-02 a key of another role, another message and what is garbled tell no time")
  void nobodyElseTellsTheTime() {
    for (KeyUse use : KeyUse.values()) {
      assertThat(check.time(answer(authority.key(use), clock.instant())).isPresent())
          .isEqualTo(use == KeyUse.ANSWER);
    }
    String answer = answer(authority.key(KeyUse.ANSWER), clock.instant());
    AnswerCheck another = new AnswerCheck(bundles, authority.id(), "device", "m2");
    assertThat(another.time(answer)).isEqualTo(Optional.empty());
    assertThat(check.time("garbled")).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"-3601, false", "-3600, true", "59, true", "60, false", "600, false"})
  @DisplayName("K-15 a key tells the time only in its own")
  void aKeyTellsTheTimeInItsOwn(long second, boolean counts) {
    Instant noon = clock.instant();
    KeyGrant ended =
        new KeyGrant(
            authority.key(KeyUse.ANSWER).publicKey(),
            KeyUse.ANSWER,
            noon.minusSeconds(3_600),
            noon.plusSeconds(60),
            noon.plusSeconds(60));
    bundles.accept(
        TrustBundle.issue(
                authority.root(),
                authority.id(),
                2,
                noon,
                Duration.ofDays(1),
                TestAuthority.STATUS_TEMPLATE,
                List.of(ended))
            .text());

    String answer = answer(authority.key(KeyUse.ANSWER), noon.plusSeconds(second));

    assertThat(check.time(answer).isPresent()).isEqualTo(counts);
  }

  private String answer(SigningKey key, Instant signed) {
    return Answer.sign(
        key,
        new Answer.Address(authority.id().text(), "device", "m1", signed, "a1"),
        JsonObject.builder().build());
  }
}
