package id.tanda.wallet;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.secret.Argon2id;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Puts the state of a vault into its place and takes it out, sealed under the device secret. */
final class VaultBox {
  private static final byte[] STATE = "tanda-vault-state".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CONTENTS = "tanda-vault-contents".getBytes(StandardCharsets.US_ASCII);

  private final WalletVault place;
  private final DeviceSecret secret;
  private final Randomness randomness;

  VaultBox(WalletVault place, DeviceSecret secret, Randomness randomness) {
    this.place = place;
    this.secret = secret;
    this.randomness = randomness;
  }

  /**
   * Takes the state out.
   *
   * @return the state, or empty if nothing was put there
   * @throws DecryptionException if it was sealed on another device or is damaged
   */
  Optional<VaultState> read() throws DecryptionException {
    Optional<byte[]> sealed = place.read();
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    byte[] opened = deviceKey().open(sealed.get(), STATE);
    try {
      return Optional.of(VaultState.parse(opened));
    } catch (MalformedException ofAnotherVersion) {
      throw new DecryptionException();
    } finally {
      Arrays.fill(opened, (byte) 0);
    }
  }

  void write(VaultState state) {
    place.write(deviceKey().seal(state.utf8(), STATE, randomness));
  }

  /** Returns the key that a PIN makes on this device; it takes the time that the cost says. */
  SealingKey pinKey(Pin pin, VaultState.PinLock lock) {
    byte[] digits = pin.bytes();
    byte[] device = secret.bytes();
    byte[] salt = lock.salt().getBytes(StandardCharsets.US_ASCII);
    byte[] key = Argon2id.derive(digits, salt, device, lock.cost(), SealingKey.LENGTH);
    Arrays.fill(digits, (byte) 0);
    Arrays.fill(device, (byte) 0);
    SealingKey sealing = SealingKey.of(key);
    Arrays.fill(key, (byte) 0);
    return sealing;
  }

  byte[] seal(Contents contents, SealingKey pinKey) {
    byte[] plain = ContentsJson.write(contents);
    byte[] sealed = pinKey.seal(plain, CONTENTS, randomness);
    Arrays.fill(plain, (byte) 0);
    return sealed;
  }

  /**
   * Opens the contents.
   *
   * @throws DecryptionException if this is not the key
   */
  Contents open(VaultState state, SealingKey pinKey) throws DecryptionException {
    try {
      byte[] plain = pinKey.open(state.contentBytes(), CONTENTS);
      Contents contents = ContentsJson.read(plain);
      Arrays.fill(plain, (byte) 0);
      return contents;
    } catch (MalformedException ofAnotherVersion) {
      throw new DecryptionException();
    }
  }

  private SealingKey deviceKey() {
    byte[] device = secret.bytes();
    byte[] key = KeyedHash.of(device).of("tanda-vault");
    Arrays.fill(device, (byte) 0);
    return SealingKey.of(key);
  }
}
