package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.TrustConcern.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
  private static final Duration AHEAD = Duration.ofDays(14);

  private final SettableClock clock = SettableClock.atNoon();
  private final Instant noon = clock.instant();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final SoftwareKey old = SoftwareKey.generate(authority.randomness());
  private final SoftwareKey next = SoftwareKey.generate(authority.randomness());

  @ParameterizedTest
  @CsvSource({
    "-1, SIGNING_ENDS",
    "0, SIGNING_ENDS",
    "1, ",
  })
  @DisplayName("K-04 a role that will have no key to sign with is told in time")
  void aRoleWithoutASignerIsTold(long secondsBeyond, Kind kind) {
    Instant end = noon.plus(AHEAD).plusSeconds(secondsBeyond);

    List<TrustConcern> concerns = bundle(1, grant(old, noon, end)).concerns(noon, AHEAD);

    assertThat(concerns)
        .isEqualTo(
            kind == null
                ? List.of()
                : List.of(new TrustConcern(kind, authority.id(), Optional.of(KeyUse.DATA), end)));
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  @DisplayName(
      "K-04 a key whose window begins before the other's ends takes over, one later does not")
  void aKeyThatTakesOverInTimeIsNoConcern(long secondsAfterOldEnds, boolean takesOver) {
    Instant handOver = noon.plus(Duration.ofDays(3));
    TrustBundle bundle =
        bundle(
            1,
            grant(next, handOver.plusSeconds(secondsAfterOldEnds), noon.plus(Duration.ofDays(99))),
            grant(old, noon, handOver));

    assertThat(bundle.concerns(noon, AHEAD).isEmpty()).isEqualTo(takesOver);
  }

  @Test
  @DisplayName(
      "K-05 a key left out while its signatures counted is told to both sides until its end")
  void aKeyThatDisappearsIsTold() {
    Instant end = noon.plus(Duration.ofDays(30));
    Instant later = noon.plus(Duration.ofDays(99));
    TrustBundle before = bundle(1, grant(old, noon, end), grant(next, noon, later));
    TrustBundle after = bundle(2, grant(next, noon, later));
    TrustConcern withdrawn =
        new TrustConcern(Kind.KEY_WITHDRAWN, authority.id(), Optional.of(KeyUse.DATA), noon);
    TrustBundles bundles = bundles();
    bundles.accept(before.text()).orElseThrow();
    assertThat(bundles.concerns(noon, AHEAD)).isEmpty();

    bundles.accept(after.text()).orElseThrow();

    assertThat(after.withdrawals(before, noon)).containsExactly(withdrawn);
    assertThat(after.withdrawals(before, end.minusMillis(1))).containsExactly(withdrawn);
    assertThat(after.withdrawals(before, end)).isEmpty();
    assertThat(bundles.concerns(noon, AHEAD)).containsExactly(withdrawn);
    assertThat(bundles.concerns(end.minusMillis(1), AHEAD)).contains(withdrawn);
    assertThat(bundles.concerns(end, AHEAD)).doesNotContain(withdrawn);
  }

  @Test
  @DisplayName("K-05 a key cut short is told, one that comes back or lives longer is not")
  void aKeyCutShortIsTold() {
    Instant end = noon.plus(Duration.ofDays(60));
    TrustBundles bundles = bundles();
    bundles.accept(bundle(1, grant(old, noon, end)).text()).orElseThrow();

    bundles.accept(bundle(2, grant(old, noon, end.minusSeconds(1))).text()).orElseThrow();
    assertThat(bundles.concerns(noon, AHEAD)).extracting(TrustConcern::kind).hasSize(1);
    bundles.accept(bundle(3, grant(next, noon, end)).text()).orElseThrow();
    assertThat(bundles.concerns(noon, AHEAD)).extracting(TrustConcern::kind).hasSize(2);
    bundles
        .accept(bundle(4, grant(old, noon, end.plusSeconds(1)), grant(next, noon, end)).text())
        .orElseThrow();
    assertThat(bundles.concerns(noon, AHEAD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0, ",
    "5, 21600000, ",
    "5, 21600001, BUNDLE_ENDS",
    "5, 28799999, BUNDLE_ENDS",
    "5, 28800000, NO_BUNDLE",
  })
  void theEndOfABundleIsToldInItsLastQuarter(long sequence, long millis, Kind kind) {
    TrustBundle bundle =
        TrustBundle.issue(
            authority.root(),
            authority.id(),
            sequence,
            noon,
            Duration.ofHours(8),
            TestAuthority.STATUS_TEMPLATE,
            List.of(grant(old, noon, noon.plus(Duration.ofDays(99)))));
    TrustBundles bundles = bundles();
    bundles.accept(bundle.text()).orElseThrow();

    assertThat(bundles.concerns(noon.plusMillis(millis), AHEAD))
        .isEqualTo(
            kind == null
                ? List.of()
                : List.of(
                    new TrustConcern(
                        kind, authority.id(), Optional.empty(), noon.plus(Duration.ofHours(8)))));
  }

  @Test
  void everyConcernHasACodeOfItsOwn() {
    assertThat(Kind.values())
        .extracting(Kind::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("trust\\.[a-z-]+"));
  }

  @Test
  void aBundleThatNeverCameIsTold() {
    assertThat(bundles().concerns(noon, AHEAD))
        .containsExactly(
            new TrustConcern(Kind.NO_BUNDLE, authority.id(), Optional.empty(), Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void aChangeOfRootThatEndsIsTold(long secondsBeyond, boolean told) {
    RootChange change =
        RootChange.sign(
            authority.root(),
            authority.id(),
            next.publicKey(),
            noon,
            AHEAD.plusSeconds(secondsBeyond));
    TrustBundle bundle =
        TrustBundle.issue(
            next,
            authority.id(),
            new TrustBundle.Contents(
                1,
                TestAuthority.STATUS_TEMPLATE,
                List.of(grant(old, noon, noon.plus(Duration.ofDays(99)))),
                List.of(change)),
            noon,
            Duration.ofDays(1));

    assertThat(bundle.concerns(noon, AHEAD))
        .extracting(TrustConcern::kind)
        .isEqualTo(told ? List.of(Kind.ROOT_CHANGE_ENDS) : List.of());
    assertThat(bundle.changes()).extracting(RootChange::text).containsExactly(change.text());
  }

  private TrustBundles bundles() {
    return TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
  }

  private KeyGrant grant(SoftwareKey key, Instant from, Instant end) {
    return new KeyGrant(key.publicKey(), KeyUse.DATA, from, end, end);
  }

  private TrustBundle bundle(long sequence, KeyGrant... grants) {
    return TrustBundle.issue(
        authority.root(),
        authority.id(),
        sequence,
        noon,
        Duration.ofDays(7),
        TestAuthority.STATUS_TEMPLATE,
        List.of(grants));
  }
}
