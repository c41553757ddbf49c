package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootChangeTest {
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir static Path folder;

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final List<SoftwareKey> roots =
      IntStream.range(0, 6)
          .mapToObj(i -> i == 0 ? authority.root() : SoftwareKey.generate(authority.randomness()))
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  @DisplayName("K-14 whoever pinned any root of the chain follows it to the last")
  void anyRootOfTheChainLeadsToTheLast(int pinned) {
    String text = bundle(4, 1, change(0, 1), change(1, 2), change(2, 3), change(3, 4));

    assertThat(pinning(pinned, TrustFloor.inMemory()).accept(text))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-14 a root that the chain does not touch leads nowhere")
  void aRootBesideTheChainLeadsNowhere() {
    assertThat(pinning(5, TrustFloor.inMemory()).accept(bundle(1, 1, change(0, 1))))
        .isEqualTo(Outcome.refused(TrustRefusal.UNKNOWN_SIGNER));
  }

  @Test
  @DisplayName(
      "K-14 a change needs both roots: the old one's word alone, or the new one's, is not it")
  void bothRootsMustSign() {
    TrustBundles bundles = pinning(0, TrustFloor.inMemory());

    assertThat(bundles.accept(bundle(0, 1, change(0, 1))))
        .isEqualTo(Outcome.refused(TrustRefusal.BAD_SIGNATURE));
    assertThat(bundles.accept(bundle(1, 1))).isEqualTo(Outcome.refused(TrustRefusal.BAD_SIGNATURE));
    assertThat(bundles.accept(bundle(1, 1, forged(0, 1))))
        .isEqualTo(Outcome.refused(TrustRefusal.BROKEN_CHAIN));
    assertThat(bundles.bundle(authority.id())).isEmpty();
  }

  @Test
  @DisplayName("K-14 changes out of order, forked, in a circle, doubled or with a gap are refused")
  void aChainIsOneLine() {
    RootChange first = change(0, 1);
    RootChange second = change(1, 2);
    for (String text :
        List.of(
            bundle(2, 1, second, first),
            bundle(2, 1, first, change(0, 2)),
            bundle(0, 1, first, change(1, 0)),
            bundle(2, 1, first, first, second),
            bundle(3, 1, first, change(2, 3)),
            bundle(1, 1, change(0, 0), first))) {
      assertThat(pinning(0, TrustFloor.inMemory()).accept(text))
          .isEqualTo(Outcome.refused(TrustRefusal.BROKEN_CHAIN));
    }
  }

  @Test
  @DisplayName("K-14 a change of another authority's root is refused")
  void aChangeIsForOneAuthority() {
    RootChange elsewhere =
        RootChange.sign(
            roots.get(0),
            AuthorityId.of("elsewhere.example"),
            roots.get(1).publicKey(),
            clock.instant(),
            YEAR);

    assertThat(pinning(0, TrustFloor.inMemory()).accept(bundle(1, 1, elsewhere)))
        .isEqualTo(Outcome.refused(TrustRefusal.BROKEN_CHAIN));
  }

  @ParameterizedTest
  @CsvSource({"-30001, false", "-30000, true", "0, true", "3599999, true", "3600000, false"})
  @DisplayName("K-14 a change is followed within its window")
  void aChangeIsFollowedWithinItsWindow(long millisFromIssue, boolean followed) {
    Instant signed = clock.instant();
    RootChange change =
        RootChange.sign(
            roots.get(0), authority.id(), roots.get(1).publicKey(), signed, Duration.ofHours(1));
    clock.set(signed.plusMillis(millisFromIssue));

    Outcome<TrustBundle> answer = pinning(0, TrustFloor.inMemory()).accept(bundle(1, 1, change));

    assertThat(answer.refusal().isEmpty()).isEqualTo(followed);
    assertThat(answer.refusal().orElse(TrustRefusal.BROKEN_CHAIN))
        .isEqualTo(TrustRefusal.BROKEN_CHAIN);
  }

  @Test
  @DisplayName("K-14 a root that was left is never believed again, not after a restart either")
  void aRootThatWasLeftStaysLeft() {
    TrustFloor floor = TrustFloor.file(folder.resolve("left.json"));
    TrustBundles bundles = pinning(0, floor);
    bundles.accept(bundle(0, 5)).orElseThrow();
    bundles.accept(bundle(1, 6, change(0, 1))).orElseThrow();

    for (TrustBundles asked :
        List.of(bundles, pinning(0, TrustFloor.file(folder.resolve("left.json"))))) {
      for (String stolen :
          List.of(
              bundle(0, 1_000_000),
              bundle(2, 1_000_000, change(0, 2)),
              bundle(3, 1_000_000, change(0, 2), change(2, 3)))) {
        assertThat(asked.accept(stolen)).isEqualTo(Outcome.refused(TrustRefusal.ROOT_LEFT));
      }
      assertThat(asked.accept(bundle(0, 1_000_000, forged(1, 0))))
          .isEqualTo(Outcome.refused(TrustRefusal.BROKEN_CHAIN));
      assertThat(asked.accept(bundle(1, 5, change(0, 1))))
          .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    }
    assertThat(pinning(0, floor).accept(bundle(1, 7))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-14 a sequence raised under a stolen root does not keep the new root out")
  void aStolenRootCannotShutOutItsSuccessor() {
    TrustBundles bundles = pinning(0, TrustFloor.inMemory());
    bundles.accept(bundle(0, 9_000_000_000L)).orElseThrow();

    assertThat(bundles.accept(bundle(1, 7, change(0, 1)))).isInstanceOf(Outcome.Done.class);
    assertThat(bundles.accept(bundle(1, 6, change(0, 1))))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
  }

  @Test
  @DisplayName("K-14 a change that was followed counts after its window and without being carried")
  void whatWasFollowedNeedsNoChangeAnyMore() {
    TrustFloor floor = TrustFloor.inMemory();
    RootChange change = change(0, 1);
    pinning(0, floor).accept(bundle(1, 1, change)).orElseThrow();
    clock.advance(YEAR.multipliedBy(2));

    assertThat(pinning(0, floor).accept(bundle(1, 2, change))).isInstanceOf(Outcome.Done.class);
    assertThat(pinning(0, floor).accept(bundle(1, 3))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName(
      "K-14 a host that pins the root it had followed keeps the floor, another root begins anew")
  void thePinOfTheHostIsTheLastWord() {
    TrustFloor floor = TrustFloor.inMemory();
    pinning(0, floor).accept(bundle(1, 7, change(0, 1))).orElseThrow();

    assertThat(pinning(1, floor).accept(bundle(1, 6)))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(pinning(5, floor).accept(bundle(5, 1))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void boundsAreKeptWhenAChangeIsMadeOrRead() {
    assertThatThrownBy(
            () ->
                RootChange.sign(
                    roots.get(0),
                    authority.id(),
                    roots.get(1).publicKey(),
                    clock.instant(),
                    RootChange.LONGEST_LIFE.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RootChange.parse(authority.bundle(1).text()))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(
            () ->
                bundle(5, 1, change(0, 1), change(1, 2), change(2, 3), change(3, 4), change(4, 5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(change(0, 1).toString())
        .contains(roots.get(1).publicKey().thumbprint().toString())
        .doesNotContain(change(0, 1).text());
  }

  private TrustBundles pinning(int root, TrustFloor floor) {
    return TrustBundles.under(
        Es256.bouncyCastle(),
        clock,
        floor,
        new TrustAnchor(authority.id(), roots.get(root).publicKey()));
  }

  private RootChange change(int from, int to) {
    return RootChange.sign(
        roots.get(from), authority.id(), roots.get(to).publicKey(), clock.instant(), YEAR);
  }

  /** A change in the name of one root that another one signed. */
  private RootChange forged(int from, int to) {
    return RootChange.sign(
        new Pretender(roots.get(from).publicKey(), roots.get(5)),
        authority.id(),
        roots.get(to).publicKey(),
        clock.instant(),
        YEAR);
  }

  private String bundle(int root, long sequence, RootChange... changes) {
    return TrustBundle.issue(
            roots.get(root),
            authority.id(),
            new TrustBundle.Contents(
                sequence,
                TestAuthority.STATUS_TEMPLATE,
                Collections.singletonList(
                    authority.grant(authority.key(KeyUse.STATUS), KeyUse.STATUS)),
                List.of(changes)),
            clock.instant(),
            TrustBundle.LONGEST_LIFE)
        .text();
  }
}
