package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.TrustFloor.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrustFloorTest {
  private static final AuthorityId ONE = AuthorityId.of("one.example");
  private static final AuthorityId OTHER = AuthorityId.of("other.example");

  @TempDir static Path folder;

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final P256PublicKey root = authority.root().publicKey();

  static Stream<TrustFloor> floors() throws Exception {
    return Stream.of(
        TrustFloor.inMemory(),
        TrustFloor.file(Files.createTempDirectory(folder, "floor").resolve("floor.json")));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void aLevelStandsUntilItIsReplacedByWhoKnowsIt(TrustFloor floor) {
    assertThat(floor.find(ONE)).isEmpty();
    assertThat(floor.replace(ONE, Optional.of(level(4)), level(5))).isFalse();
    assertThat(floor.replace(ONE, Optional.empty(), level(5))).isTrue();
    assertThat(floor.replace(ONE, Optional.empty(), level(6))).isFalse();
    assertThat(floor.replace(ONE, Optional.of(level(4)), level(6))).isFalse();
    assertThat(floor.find(ONE)).contains(level(5));
    assertThat(floor.replace(OTHER, Optional.empty(), level(1))).isTrue();
    assertThat(floor.replace(ONE, Optional.of(level(5)), level(6))).isTrue();
    assertThat(floor.find(ONE)).contains(level(6));
    assertThat(floor.find(OTHER)).contains(level(1));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void ofManyAtOnceOneWins(TrustFloor floor) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(64);
    List<Callable<Boolean>> moves = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      Level own = level(i);
      moves.add(() -> floor.replace(ONE, Optional.empty(), own));
    }
    int won = 0;
    for (Future<Boolean> move : pool.invokeAll(moves)) {
      won += move.get() ? 1 : 0;
    }
    pool.shutdown();

    assertThat(won).isEqualTo(1);
  }

  @Test
  @DisplayName("K-14 the floor in a file survives a restart: lower, and equal with other bytes")
  void theFloorSurvivesARestart() {
    Path file = folder.resolve("survives.json");
    String newest = authority.bundle(7).text();
    bundlesOver(file).accept(newest).orElseThrow();
    clock.advance(Duration.ofSeconds(1));

    TrustBundles after = bundlesOver(file);

    assertThat(after.accept(authority.bundle(6).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(after.accept(authority.bundle(7).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(after.bundle(authority.id())).isEmpty();
    assertThat(after.accept(newest)).isInstanceOf(Outcome.Done.class);
    assertThat(after.accept(authority.bundle(8).text())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-14 two that share a floor do not sink it")
  void sharedByTwoItHoldsForBoth() {
    TrustFloor shared = TrustFloor.inMemory();
    TrustBundles one = bundles(shared);
    TrustBundles other = bundles(shared);

    one.accept(authority.bundle(7).text()).orElseThrow();

    assertThat(other.accept(authority.bundle(6).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
  }

  @Test
  @DisplayName(
      "K-14 a floor that moves meanwhile is asked again, one that never rests is not believed")
  void aFloorThatMovesIsAskedAgain() {
    MovingFloor onceMoved = new MovingFloor(1, new Level(root, root, 9, "hash"));

    assertThat(bundles(onceMoved).accept(authority.bundle(8).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(bundles(new MovingFloor(15, level(1))).accept(authority.bundle(8).text()))
        .isInstanceOf(Outcome.Done.class);
    assertThatThrownBy(
            () -> bundles(new MovingFloor(16, level(1))).accept(authority.bundle(8).text()))
        .isInstanceOfSatisfying(
            StoreException.class, thrown -> assertThat(thrown.isRetrySensible()).isTrue());
  }

  @Test
  void aDamagedOrMissingPlaceDecidesNothing() throws Exception {
    Path damaged = folder.resolve("damaged.json");
    Files.write(damaged, "{\"one.example\":".getBytes(StandardCharsets.US_ASCII));
    TrustFloor absent = TrustFloor.file(folder.resolve("absent").resolve("floor.json"));

    assertThatThrownBy(() -> TrustFloor.file(damaged).find(ONE)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> TrustFloor.file(damaged).replace(ONE, Optional.empty(), level(1)))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> absent.replace(ONE, Optional.empty(), level(1)))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aLevelThatSaysMoreDecidesNothing() throws Exception {
    Path file = folder.resolve("more.json");
    TrustFloor.file(file).replace(ONE, Optional.empty(), level(1));
    String kept = Files.readString(file);
    Files.writeString(file, kept.replace("\"hash\":", "\"more\":1,\"hash\":"));

    assertThatThrownBy(() -> TrustFloor.file(file).find(ONE)).isInstanceOf(StoreException.class);
  }

  private Level level(long sequence) {
    return new Level(root, root, sequence, "hash" + sequence);
  }

  private TrustBundles bundlesOver(Path file) {
    return bundles(TrustFloor.file(file));
  }

  private TrustBundles bundles(TrustFloor floor) {
    return TrustBundles.under(Es256.bouncyCastle(), clock, floor, authority.anchor());
  }

  /** Is moved by somebody else right before each of the first tries to replace it. */
  private static final class MovingFloor implements TrustFloor {
    private final Level elsewhere;
    private int moves;
    private Optional<Level> level = Optional.empty();

    MovingFloor(int moves, Level elsewhere) {
      this.moves = moves;
      this.elsewhere = elsewhere;
    }

    @Override
    public Optional<Level> find(AuthorityId authority) {
      return level;
    }

    @Override
    public boolean replace(AuthorityId authority, Optional<Level> from, Level to) {
      if (moves-- > 0) {
        level = Optional.of(elsewhere);
        return false;
      }
      level = Optional.of(to);
      return true;
    }
  }
}
