package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.Es256;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

class SequenceFloorTest {
  private static final AuthorityId ONE = AuthorityId.of("one.example");
  private static final AuthorityId OTHER = AuthorityId.of("other.example");

  @TempDir static Path folder;

  static Stream<SequenceFloor> floors() throws Exception {
    return Stream.of(
        SequenceFloor.inMemory(),
        SequenceFloor.file(Files.createTempDirectory(folder, "floor").resolve("floor.json")));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void aFloorOnlyRises(SequenceFloor floor) {
    assertThat(floor.raise(ONE, 5)).isTrue();
    assertThat(floor.raise(ONE, 4)).isFalse();
    assertThat(floor.raise(ONE, 5)).isTrue();
    assertThat(floor.raise(ONE, 6)).isTrue();
    assertThat(floor.raise(OTHER, 1)).isTrue();
    assertThat(floor.raise(ONE, 5)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void ofManyAtOnceNoneSinksTheFloor(SequenceFloor floor) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(64);
    List<Callable<Boolean>> raises = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      long sequence = i;
      raises.add(() -> floor.raise(ONE, sequence));
    }
    for (Future<Boolean> raise : pool.invokeAll(raises)) {
      raise.get();
    }
    pool.shutdown();

    assertThat(floor.raise(ONE, 62)).isFalse();
    assertThat(floor.raise(ONE, 63)).isTrue();
  }

  @Test
  @DisplayName("K-14 the floor in a file survives a restart")
  void theFloorSurvivesARestart() {
    SettableClock clock = SettableClock.atNoon();
    TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
    Path file = folder.resolve("survives.json");
    TrustBundles before =
        TrustBundles.under(
            Es256.bouncyCastle(), clock, SequenceFloor.file(file), authority.anchor());
    before.accept(authority.bundle(7).text()).orElseThrow();

    TrustBundles after =
        TrustBundles.under(
            Es256.bouncyCastle(), clock, SequenceFloor.file(file), authority.anchor());

    assertThat(after.accept(authority.bundle(6).text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(after.bundle(authority.id())).isEmpty();
    assertThat(after.accept(authority.bundle(7).text())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aDamagedOrMissingPlaceDecidesNothing() throws Exception {
    Path damaged = folder.resolve("damaged.json");
    Files.write(damaged, "{\"one.example\":".getBytes(StandardCharsets.US_ASCII));
    SequenceFloor absent = SequenceFloor.file(folder.resolve("absent").resolve("floor.json"));

    assertThatThrownBy(() -> SequenceFloor.file(damaged).raise(ONE, 1))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> absent.raise(ONE, 1)).isInstanceOf(StoreException.class);
  }
}
