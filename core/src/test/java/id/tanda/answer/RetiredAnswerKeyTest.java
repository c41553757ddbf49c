package id.tanda.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.internal.Envelope;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thief has a key for answers that may sign no longer and still counts. */
class RetiredAnswerKeyTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final Instant retired = clock.instant();

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false", "86400000, false"})
  @DisplayName("K-15 a retired key tells no time after its own, whatever it says of its making")
  void aRetiredKeyTellsNoTimeAfterItsOwn(long millis, boolean counts) throws Exception {
    KeyGrant grant =
        new KeyGrant(
            authority.key(KeyUse.ANSWER).publicKey(),
            KeyUse.ANSWER,
            retired.minus(Duration.ofDays(90)),
            retired,
            retired.plus(Duration.ofDays(31)));
    bundles
        .accept(
            TrustBundle.issue(
                    authority.root(),
                    authority.id(),
                    2,
                    retired,
                    Duration.ofDays(7),
                    TestAuthority.STATUS_TEMPLATE,
                    List.of(grant))
                .text())
        .orElseThrow();
    Instant told = retired.plusMillis(millis);

    assertThat(
            new AnswerCheck(bundles, authority.id(), "device", "m1")
                .time(answer(retired.minusSeconds(60), told))
                .isPresent())
        .isEqualTo(counts);
  }

  private String answer(Instant made, Instant told) throws Exception {
    JsonObject payload =
        new Envelope(authority.id().text(), "device", made, made.plusSeconds(86_400), "a1")
            .json()
            .put("answers", "m1")
            .put("time_ms", told.toEpochMilli())
            .put("body", JsonObject.builder().build())
            .build();
    return Jws.sign(authority.key(KeyUse.ANSWER), "tanda-answer+jwt", payload);
  }
}
