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
        public boolean replace(Optional<byte[]> seen, byte[] next) {
          if (placeIsBroken) {
            throw new VaultException("the place is broken", new IllegalStateException("full"));
          }
          boolean replaced = memory.replace(seen, next);
          writes.addAndGet(replaced ? 1 : 0);
          return replaced;
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
    return vault(place, with);
  }

  /** Returns a vault of this device in another place. */
  Vault vault(WalletVault elsewhere) {
    return vault(elsewhere, secret);
  }

  Vault vault(WalletVault elsewhere, DeviceSecret with) {
    return Vault.builder(elsewhere, with, clock)
        .randomness(randomness)
        .weakPinCostForTests()
        .build();
  }

  Contents contents() {
    return Contents.of(AuthorityId.of("dukcapil.example"), key)
        .applied(EnrolmentId.random(randomness), BORN);
  }

  VaultBox box() {
    return new VaultBox(place, secret, randomness);
  }

  /** Returns a vault whose PIN has been set. */
  Vault lockedVault() {
    return locked(vault());
  }

  /** Sets the PIN of a vault that is new. */
  Vault locked(Vault vault) {
    vault.keep(contents());
    done(vault.setPin(right(), contents()));
    return vault;
  }

  static <T> T unlocked(Unlocking<T> unlocking) {
    return ((Unlocking.Unlocked<T>) unlocking).value();
  }
}
