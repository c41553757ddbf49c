package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Randomness;
import id.tanda.testing.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at random moments of unlocking, changing and keeping; the next one goes on
 * with its file. What a killed process wrote outlives it in the system's own memory, so this says
 * nothing of a power cut.
 */
class KilledVaultTest {
  private static final int LINES = 60;
  private static final int MICROSECONDS = 20_000;

  @TempDir Path folder;

  private final SettableClock clock = SettableClock.atNoon();
  private final Acknowledged said = new Acknowledged();

  @Test
  @DisplayName("P-01 a vault that is killed 5 times forgets no try and loses nothing")
  void killedFiveTimes() throws Exception {
    killed(5, 20_261_128);
  }

  @Test
  @Tag("campaign")
  @DisplayName("P-01 a vault that is killed 200 times forgets no try and loses nothing")
  void killedTwoHundredTimes() throws Exception {
    killed(200, 20_261_129);
  }

  private void killed(int times, long seed) throws Exception {
    Random random = new Random(seed);
    Device device = new Device();
    Vault vault = vault();
    vault.keep(device.contents());
    vault.setPin(VaultProcess.pin(0), device.contents());
    for (int i = 0; i < times; i++) {
      kill(random);
      judge("seed " + seed + ", process " + i);
      assertThat(vault().unlock(VaultProcess.pin(said.pin())).reason()).isEmpty();
    }
    System.out.printf("Killed vaults: %d, after %s%n", times, said);
  }

  private void kill(Random random) throws IOException, InterruptedException {
    Process process =
        ChildProcess.of(
            VaultProcess.class,
            file().toString(),
            clock.instant().toString(),
            Integer.toString(said.pin()),
            Integer.toString(said.kept()));
    try (BufferedReader output = ChildProcess.output(process)) {
      for (int lines = 1 + random.nextInt(LINES); lines > 0; lines--) {
        said.hear(output.readLine());
      }
      process.waitFor(random.nextInt(MICROSECONDS), TimeUnit.MICROSECONDS);
      process.toHandle().destroyForcibly(); // unlike the process itself, leaves us its last lines
      output.lines().forEach(said::hear);
    }
    assertThat(process.waitFor()).isNotZero();
    clock.advance(Duration.ofDays(3_650)); // all waits of that process are over
  }

  private void judge(String when) throws DecryptionException, IOException {
    VaultBox box = new VaultBox(WalletVault.file(file()), VaultProcess.SECRET, Randomness.secure());
    VaultState state = box.read().orElseThrow();
    assertThat(state.wrong()).as(when).isBetween(said.counted(), LockOut.MOST);

    int pin = said.pin() + (said.mayBeChanged() && !opens(box, state, said.pin()) ? 1 : 0);
    Contents contents =
        box.open(state, box.pinKey(VaultProcess.pin(pin), state.lock().orElseThrow()));
    List<String> kept =
        contents.journal().stream().map(JournalEntry::detail).collect(Collectors.toList());
    int count = said.kept() + (said.mayBeKept() && newest(kept) > said.kept() ? 1 : 0);
    assertThat(kept)
        .as(when)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(Math.max(1, count - Contents.JOURNAL + 1), count)
                .mapToObj(Integer::toString)
                .collect(Collectors.toList()));
    assertThat(filesBeside()).isSubsetOf("wallet", "wallet.lock", "wallet.tmp");
    said.found(pin, count);
  }

  private static int newest(List<String> kept) {
    return kept.isEmpty() ? 0 : Integer.parseInt(kept.get(kept.size() - 1));
  }

  private static boolean opens(VaultBox box, VaultState state, int pin) {
    try {
      box.open(state, box.pinKey(VaultProcess.pin(pin), state.lock().orElseThrow()));
      return true;
    } catch (DecryptionException ofTheNextPin) {
      return false;
    }
  }

  private Vault vault() {
    return Vault.builder(WalletVault.file(file()), VaultProcess.SECRET, clock)
        .weakPinCostForTests()
        .build();
  }

  private Path file() {
    return folder.resolve("wallet");
  }

  private List<String> filesBeside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
    }
  }
}
