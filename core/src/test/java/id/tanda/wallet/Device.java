package id.tanda.wallet;

import static id.tanda.testing.Outcomes.done;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One device with a vault in memory that can be told to fail, for the tests of the wallet. */
final class Device {
  static final LocalDate BORN = LocalDate.of(1990, 8, 17);

  final SettableClock clock = SettableClock.atNoon();
  final Randomness randomness = new SeededRandomness(21);
  final DeviceSecret secret = DeviceSecret.of(randomness.bytes(32));
  final AtomicInteger writes = new AtomicInteger();
  final SoftwareKey key = SoftwareKey.generate(randomness);
  volatile boolean placeIsBroken;

  private final WalletVault memory = WalletVault.inMemory();
  final WalletVault place =
      new WalletVault() {
        @Override
        public Optional<byte[]> read() {
          return memory.read();
        }

        @Override
        public void write(byte[] bytes) {
          if (placeIsBroken) {
            throw new VaultException("the place is broken", new IllegalStateException("full"));
          }
          writes.incrementAndGet();
          memory.write(bytes);
        }
      };

  static Pin pin(String digits) {
    try {
      return Pin.parse(digits);
    } catch (MalformedException notAPin) {
      throw new AssertionError(notAPin);
    }
  }

  static Pin right() {
    return pin("274915");
  }

  static Pin wrong() {
    return pin("274916");
  }

  /** Returns the vault of this device; a new one is like a new start of the program. */
  Vault vault() {
    return vault(secret);
  }

  Vault vault(DeviceSecret with) {
    return Vault.builder(place, with, clock).randomness(randomness).weakPinCostForTests().build();
  }

  Contents contents() {
    return Contents.of(AuthorityId.of("dukcapil.example"), key)
        .applied(EnrolmentId.random(randomness), BORN);
  }

  /** Returns a vault whose PIN has been set. */
  Vault lockedVault() {
    Vault vault = vault();
    vault.keep(contents());
    done(vault.setPin(right(), contents()));
    return vault;
  }

  static <T> T unlocked(Unlocking<T> unlocking) {
    return ((Unlocking.Unlocked<T>) unlocking).value();
  }
}
