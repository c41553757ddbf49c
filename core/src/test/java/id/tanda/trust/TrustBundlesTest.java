package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
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

class TrustBundlesTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TestAuthority stranger = new TestAuthority("elsewhere.example", clock, 2);
  private final TrustBundles bundles =
      TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());

  @Test
  void aBundleUnderAPinnedRootMakesItsKeysUsable() {
    assertThat(bundles.isComplete(clock.instant())).isFalse();

    assertThat(bundles.accept(authority.bundle(1).text())).isInstanceOf(Outcome.Done.class);

    assertThat(bundles.isComplete(clock.instant())).isTrue();
    TrustedKey key =
        bundles
            .key(
                authority.id(),
                authority.key(KeyUse.DATA).publicKey().id(),
                KeyUse.DATA,
                clock.instant())
            .orElseThrow();
    byte[] message = {1, 2, 3};
    assertThat(key.check().holds(message, authority.key(KeyUse.DATA).sign(message))).isTrue();
    assertThat(bundles.bundle(authority.id()).orElseThrow().sequence()).isEqualTo(1);
  }

  @Test
  @DisplayName("K-02 a key serves its own role and no other")
  void aKeyServesItsRole() {
    bundles.accept(authority.bundle(1).text());

    for (KeyUse use : KeyUse.values()) {
      assertThat(
              bundles.key(
                  authority.id(),
                  authority.key(KeyUse.DATA).publicKey().id(),
                  use,
                  clock.instant()))
          .as(use.text())
          .matches(found -> found.isPresent() == (use == KeyUse.DATA));
    }
  }

  @Test
  @DisplayName("K-14 lower, equal with other bytes, foreign root: refused, and the one held stays")
  void whatIsNotTheNextBundleIsRefused() {
    bundles.accept(authority.bundle(5).text());
    String same = authority.bundle(5).text();
    clock.advance(Duration.ofSeconds(1));

    assertThat(bundles.accept(authority.bundle(4).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(bundles.accept(authority.bundle(5).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(bundles.accept(stranger.bundle(6).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.UNKNOWN_SIGNER));
    assertThat(bundles.accept("not a bundle")).isEqualTo(Outcome.refused(TrustRefusal.MALFORMED));
    assertThat(bundles.accept(same)).isInstanceOf(Outcome.Done.class);
    assertThat(bundles.accept(authority.bundle(6).text())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aBundleInAnothersNameDoesNotCount() {
    TrustBundle forged =
        TrustBundle.issue(
            stranger.root(),
            authority.id(),
            9,
            clock.instant(),
            Duration.ofDays(1),
            TestAuthority.STATUS_TEMPLATE,
            stranger.bundle(1).keys());

    assertThat(bundles.accept(forged.text()))
        .isEqualTo(Outcome.refused(TrustRefusal.BAD_SIGNATURE));
  }

  @ParameterizedTest
  @CsvSource({"-30001, false", "-30000, true", "0, true", "604799999, true", "604800000, false"})
  void aBundleIsTakenWhileItIsInForce(long millisFromIssue, boolean taken) {
    TrustBundle bundle = authority.bundle(1);
    clock.advance(Duration.ofMillis(millisFromIssue));

    assertThat(bundles.accept(bundle.text()) instanceof Outcome.Done).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "86399999, true", "86400000, false"})
  void aKeyServesWithinItsWindow(long millisFromBegin, boolean serves) {
    Instant begin = clock.instant();
    SoftwareKey key = SoftwareKey.generate(authority.randomness());
    bundles.accept(bundleOf(key, begin, begin.plus(Duration.ofDays(1))).text());
    Instant then = begin.plusMillis(millisFromBegin);
    TrustedKey trusted = bundles.key(key.publicKey().id(), clock.instant()).orElseThrow();

    assertThat(trusted.serves(KeyUse.STATUS, then)).isEqualTo(serves);
    assertThat(trusted.serves(KeyUse.DATA, then)).isFalse();
    assertThat(trusted.maySignAt(then)).isEqualTo(serves);
  }

  @Test
  @DisplayName("K-01 a key id may be held once, within a bundle and over all of them")
  void aKeyIsHeldOnce() {
    TrustBundles both =
        TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor(), stranger.anchor());
    both.accept(authority.bundle(1).text());
    SoftwareKey shared = authority.key(KeyUse.DATA);
    TrustBundle clash =
        TrustBundle.issue(
            stranger.root(),
            stranger.id(),
            1,
            clock.instant(),
            Duration.ofDays(1),
            TestAuthority.STATUS_TEMPLATE,
            List.of(stranger.grant(shared, KeyUse.DATA)));
    TrustBundle twice =
        TrustBundle.issue(
            stranger.root(),
            stranger.id(),
            1,
            clock.instant(),
            Duration.ofDays(1),
            TestAuthority.STATUS_TEMPLATE,
            List.of(
                stranger.grant(stranger.root(), KeyUse.DATA),
                stranger.grant(stranger.root(), KeyUse.STATUS)));

    assertThat(both.accept(clash.text())).isEqualTo(Outcome.refused(TrustRefusal.KEY_CLASH));
    assertThat(both.accept(twice.text())).isEqualTo(Outcome.refused(TrustRefusal.KEY_CLASH));
    assertThat(both.accept(stranger.bundle(1).text())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-05 a key that a newer bundle leaves out is gone")
  void aKeyLeftOutIsGone() {
    bundles.accept(authority.bundle(1).text());
    SoftwareKey next = SoftwareKey.generate(authority.randomness());
    bundles.accept(
        bundleOf(next, clock.instant(), clock.instant().plus(Duration.ofDays(1))).text());

    assertThat(bundles.key(authority.key(KeyUse.DATA).publicKey().id(), clock.instant())).isEmpty();
    assertThat(bundles.key(next.publicKey().id(), clock.instant())).isPresent();
  }

  @Test
  void anAnchorIsOneLineOfAHostsSettings() throws Exception {
    assertThat(TrustAnchor.parse(authority.anchor().text() + "\n")).isEqualTo(authority.anchor());
    for (String text : new String[] {"", "dukcapil.example", "dukcapil.example:AAAA", ":"}) {
      assertThatThrownBy(() -> TrustAnchor.parse(text)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void boundsAreKeptWhenABundleIsMade() {
    assertThatThrownBy(
            () ->
                TrustBundle.issue(
                    authority.root(),
                    authority.id(),
                    1,
                    clock.instant(),
                    Duration.ofDays(8),
                    TestAuthority.STATUS_TEMPLATE,
                    authority.bundle(1).keys()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                TrustBundle.issue(
                    authority.root(),
                    authority.id(),
                    1,
                    clock.instant(),
                    Duration.ofDays(1),
                    "https://status.example",
                    authority.bundle(1).keys()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TrustBundles.under(Es256.bouncyCastle(), clock))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                TrustBundles.under(
                    Es256.bouncyCastle(), clock, authority.anchor(), authority.anchor()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private TrustBundle bundleOf(SoftwareKey key, Instant begin, Instant end) {
    return TrustBundle.issue(
        authority.root(),
        authority.id(),
        7,
        clock.instant(),
        Duration.ofDays(7),
        TestAuthority.STATUS_TEMPLATE,
        List.of(new KeyGrant(key.publicKey(), KeyUse.STATUS, begin, end, end)));
  }
}
