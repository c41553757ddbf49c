package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a PIN is reachable in the memory of a process that used it. */
class PinInMemoryTest {
  @TempDir Path folder;

  @Test
  @DisplayName(
      "P-09 K-08 after use neither PIN nor private key is reachable in memory or in a file")
  void nothingIsLeftInMemory() throws Exception {
    Process process = ChildProcess.of(PinProcess.class, folder.toString());
    assertThat(ChildProcess.output(process).readLine()).isEqualTo("ready");
    List<String> pins = pinsThatDoNotOccur(Files.readAllBytes(folder.resolve("before.hprof")));
    process.getOutputStream().write(String.join("", pins).getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();

    byte[] meanwhile = Files.readAllBytes(folder.resolve("meanwhile.hprof"));
    byte[] afterwards = Files.readAllBytes(folder.resolve("afterwards.hprof"));
    byte[] file = Files.readAllBytes(folder.resolve("wallet"));
    for (String pin : pins) {
      assertThat(occursIn(meanwhile, pin)).as("we can see a PIN that is there").isTrue();
      assertThat(occursIn(afterwards, pin)).as("PIN in memory").isFalse();
      assertThat(occursIn(file, pin)).as("PIN in the file").isFalse();
    }
    byte[] key = privateKey(pins.get(1));
    assertThat(occursIn(meanwhile, key)).as("we can see a key that is there").isTrue();
    assertThat(occursIn(afterwards, key)).as("key in memory").isFalse();
    assertThat(occursIn(file, key)).as("key in the file").isFalse();
  }

  /** Six digits may stand anywhere by chance, so these are chosen among those that do not. */
  private static List<String> pinsThatDoNotOccur(byte[] before) {
    Random random = new Random(20_261_128);
    return Stream.generate(() -> String.format("%06d", random.nextInt(1_000_000)))
        .filter(pin -> PinPolicy.refusal(Device.pin(pin), Optional.empty()).isEmpty())
        .filter(pin -> !occursIn(before, pin))
        .limit(2)
        .collect(Collectors.toList());
  }

  private byte[] privateKey(String pin) throws IOException {
    Vault vault =
        Vault.builder(
                WalletVault.file(folder.resolve("wallet")),
                VaultProcess.SECRET,
                SettableClock.atNoon())
            .build();
    OpenVault open = Device.unlocked(vault.unlock(Device.pin(pin)));
    return open.contents().orElseThrow().deviceKey().orElseThrow().secret();
  }

  private static boolean occursIn(byte[] memory, String digits) {
    return Stream.of(
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
        .anyMatch(charset -> occursIn(memory, digits.getBytes(charset)));
  }

  private static boolean occursIn(byte[] memory, byte[] what) {
    for (int at = 0; at <= memory.length - what.length; at++) {
      if (memory[at] == what[0]
          && Arrays.equals(memory, at, at + what.length, what, 0, what.length)) {
        return true;
      }
    }
    return false;
  }
}
