package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import id.tanda.testing.Outcomes;
import id.tanda.testing.SettableClock;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A process that sets, tries and changes a PIN, and leaves in a folder what is reachable in its
 * memory before, meanwhile and afterwards.
 */
final class PinProcess {
  private final Path folder;
  private final Vault vault;

  private PinProcess(Path folder) {
    this.folder = folder;
    this.vault =
        Vault.builder(
                WalletVault.file(folder.resolve("wallet")),
                VaultProcess.SECRET,
                SettableClock.atNoon())
            .build();
  }

  /** Takes the folder, and two PINs through the standard input, after a line of its own. */
  public static void main(String[] args) throws IOException, JMException, MalformedException {
    PinProcess process = new PinProcess(Path.of(args[0]));
    process.use(new byte[] {'2', '7', '4', '9', '1', '5', '8', '6', '4', '2', '1', '3'}, "warm-up");
    process.vault.destroy();
    process.dump("before");
    System.out.println("ready");
    process.use(typed(), "meanwhile");
    process.dump("afterwards");
  }

  /** Reads without a buffer, in which the digits would stay. */
  private static byte[] typed() throws IOException {
    byte[] digits = new byte[2 * Pin.DIGITS];
    try (FileInputStream keys = new FileInputStream(FileDescriptor.in)) {
      for (int i = 0; i < digits.length; i++) {
        digits[i] = (byte) keys.read();
      }
    }
    return digits;
  }

  private void use(byte[] typed, String name) throws IOException, JMException, MalformedException {
    try (Pin first = pin(typed, 0);
        Pin next = pin(typed, Pin.DIGITS)) {
      Arrays.fill(typed, (byte) 0);
      Contents contents =
          Contents.of(AuthorityId.of("dukcapil.example"), SoftwareKey.generate(Randomness.secure()))
              .applied(EnrolmentId.random(Randomness.secure()), Device.BORN);
      Outcomes.done(vault.keep(contents));
      Outcomes.done(vault.setPin(first, contents)).close();
      vault.unlock(next);
      OpenVault open = Device.unlocked(vault.unlock(first));
      open.changePin(next, first);
      open.changePin(first, next);
      Contents held = open.contents().orElseThrow();
      try {
        dump(name);
      } finally {
        Reference.reachabilityFence(held);
      }
      open.close();
    }
  }

  private static Pin pin(byte[] typed, int from) throws MalformedException {
    char[] digits = new char[Pin.DIGITS];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (char) typed[from + i];
    }
    Pin pin = Pin.of(digits);
    Arrays.fill(digits, '\0');
    return pin;
  }

  /** Writes what is reachable, and nothing else. */
  private void dump(String name) throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
            "dumpHeap",
            new Object[] {folder.resolve(name + ".hprof").toString(), true},
            new String[] {"java.lang.String", "boolean"});
  }
}
