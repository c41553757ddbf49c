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

  /** What follows from the state that is there; asked again if another state came in between. */
  interface Decision<T> {
    Decided<T> on(Optional<VaultState> held) throws DecryptionException, MalformedException;
  }

  /**
   * What was decided.
   *
   * @param next the state to put in its place, or empty if it stays
   */
  record Decided<T>(T answer, Optional<VaultState> next) {
    static <T> Decided<T> stays(T answer) {
      return new Decided<>(answer, Optional.empty());
    }

    static <T> Decided<T> becomes(VaultState next, T answer) {
      return new Decided<>(answer, Optional.of(next));
    }
  }

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
    return open(place.read());
  }

  /**
   * Decides on the state that is there and puts the next one in its place, as one step.
   *
   * @throws DecryptionException if it was sealed on another device or is damaged
   */
  <T> T decide(Decision<T> decision) throws DecryptionException, MalformedException {
    while (true) {
      Optional<byte[]> seen = place.read();
      Decided<T> decided = decision.on(open(seen));
      if (decided.next().isEmpty() || place.replace(seen, seal(decided.next().get()))) {
        return decided.answer();
      }
    }
  }

  /** Puts a state in the place of whatever is there, even if that cannot be opened. */
  void overwrite(VaultState state) {
    byte[] sealed = seal(state);
    boolean done = false;
    while (!done) {
      done = place.replace(place.read(), sealed);
    }
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

  private Optional<VaultState> open(Optional<byte[]> sealed) throws DecryptionException {
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

  private byte[] seal(VaultState state) {
    return deviceKey().seal(state.utf8(), STATE, randomness);
  }

  private SealingKey deviceKey() {
    byte[] device = secret.bytes();
    byte[] key = KeyedHash.of(device).of("tanda-vault");
    Arrays.fill(device, (byte) 0);
    SealingKey sealing = SealingKey.of(key);
    Arrays.fill(key, (byte) 0);
    return sealing;
  }
}
