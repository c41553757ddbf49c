package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.Outcome;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of time: a millisecond before, at, and a millisecond after. */
class TrustTimesTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final Instant noon = clock.instant();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles =
      TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
  private final KeyId id = authority.key(KeyUse.DATA).publicKey().id();

  /** A key from 12:00 on, that may sign until 13:00, and counts until 14:00. */
  @ParameterizedTest
  @CsvSource({
    "-1, false, false",
    "0, true, true",
    "1, true, true",
    "3599999, true, true",
    "3600000, false, true",
    "3600001, false, true",
    "7199999, false, true",
    "7200000, false, false",
    "7200001, false, false"
  })
  @DisplayName("K-15 a key signs until one time and counts until another")
  void aKeyHasTwoEnds(long millis, boolean maySign, boolean serves) {
    take(5, Duration.ofDays(1));
    Instant then = noon.plusMillis(millis);
    TrustedKey key = bundles.key(id, noon).orElseThrow();

    assertThat(key.maySignAt(then)).isEqualTo(maySign);
    assertThat(key.serves(KeyUse.DATA, then)).isEqualTo(serves);
    assertThat(bundles.key(authority.id(), id, KeyUse.DATA, then).isPresent()).isEqualTo(serves);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "3599999, true", "3600000, false", "3600001, false"})
  @DisplayName("K-14 a bundle that has ended is as good as none")
  void aBundleCountsUntilItsEnd(long millis, boolean counts) {
    take(5, Duration.ofHours(1));
    Instant then = noon.plusMillis(millis);

    assertThat(bundles.key(id, then).isPresent()).isEqualTo(counts);
    assertThat(bundles.isComplete(then)).isEqualTo(counts);
    assertThat(bundles.bundle(authority.id())).isPresent();
  }

  @Test
  @DisplayName("K-14 a clock that steps back neither loses what is held nor takes what is older")
  void aClockThatStepsBackChangesNothingHeld() {
    take(5, Duration.ofHours(1));
    clock.advance(Duration.ofHours(-2));

    assertThat(bundles.isComplete(clock.instant())).isTrue();
    assertThat(bundles.accept(bundle(4, Duration.ofHours(1)).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(bundles.accept(bundle(6, Duration.ofHours(1)).text()))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-14 a bundle that ended once is taken again only while it is in force")
  void aClockThatRunsAheadTakesNothingThatEnded() {
    TrustBundle bundle = bundle(5, Duration.ofHours(1));
    clock.advance(Duration.ofHours(1));
    assertThat(bundles.accept(bundle.text())).isEqualTo(Outcome.refused(TrustRefusal.NOT_IN_FORCE));
    clock.advance(Duration.ofMillis(-1));

    assertThat(bundles.accept(bundle.text())).isInstanceOf(Outcome.Done.class);
  }

  private void take(long sequence, Duration life) {
    bundles.accept(bundle(sequence, life).text()).orElseThrow();
  }

  private TrustBundle bundle(long sequence, Duration life) {
    Instant signUntil = noon.plus(Duration.ofHours(1));
    return TrustBundle.issue(
        authority.root(),
        authority.id(),
        sequence,
        clock.instant(),
        life,
        TestAuthority.STATUS_TEMPLATE,
        List.of(
            new KeyGrant(
                authority.key(KeyUse.DATA).publicKey(),
                KeyUse.DATA,
                noon,
                signUntil,
                noon.plus(Duration.ofHours(2)))));
  }
}
