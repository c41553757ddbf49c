package id.tanda.wallet;

import id.tanda.testing.SettableClock;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A process that tries, changes and opens a vault in a file until it is killed, and says before and
 * after each step what it does. A line that counts ends in a full stop.
 */
final class VaultProcess {
  /** The secret of all processes on the file. */
  static final DeviceSecret SECRET = DeviceSecret.of(new byte[DeviceSecret.LENGTH]);

  private static final String[] PINS = {"274915", "864213", "590381"};

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
  private final SettableClock clock;
  private final Vault vault;
  private int pin;
  private int kept;
  private boolean isWrong;

  private VaultProcess(Path file, Instant now, int pin, int kept) {
    this.clock = new SettableClock(now);
    this.vault =
        Vault.builder(WalletVault.file(file), this::secret, clock).weakPinCostForTests().build();
    this.pin = pin;
    this.kept = kept;
  }

  /** Takes the file, the time, the number of the PIN and the number of changes so far. */
  public static void main(String[] args) {
    VaultProcess process =
        new VaultProcess(
            Path.of(args[0]),
            Instant.parse(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]));
    for (int round = 0; round < 2_000; round++) { // killed long before
      process.round(1 + round % 3);
    }
  }

  static Pin pin(int number) {
    return Device.pin(PINS[number % PINS.length]);
  }

  private void round(int times) {
    clock.advance(Duration.ofDays(1)); // whatever the wait is
    say("opening");
    OpenVault open = Device.unlocked(vault.unlock(pin(pin)));
    say("opened");
    for (int i = 0; i < times; i++) {
      keep(open);
    }
    say("changing");
    open.changePin(pin(pin), pin(pin + 1));
    pin++;
    say("changed");
    for (int i = 0; i < times; i++) {
      tryWrong();
    }
  }

  private void keep(OpenVault open) {
    kept++;
    say("keeping");
    open.update(held -> held.with(entry(kept)));
    say("kept");
  }

  private JournalEntry entry(int number) {
    return new JournalEntry(clock.instant(), JournalEntry.What.SHOWN, "", Integer.toString(number));
  }

  private void tryWrong() {
    clock.advance(Duration.ofDays(1));
    isWrong = true;
    vault.unlock(Device.pin("274916"));
    isWrong = false;
    say("wrong");
  }

  /** Is asked for the PIN's key right after the try was counted. */
  private byte[] secret() {
    boolean isTrying =
        isWrong
            && StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("pinKey")));
    if (isTrying) {
      say("counted");
    }
    return SECRET.bytes();
  }

  private void say(String what) {
    out.println(what + ".");
  }
}
