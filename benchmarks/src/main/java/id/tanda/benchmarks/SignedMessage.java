package id.tanda.benchmarks;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;

/**
 * A message as long as what a token signs, with a good signature.
 *
 * @param point the compressed public key
 * @param message what was signed
 * @param signature the signature
 */
public record SignedMessage(byte[] point, byte[] message, byte[] signature) {
  private static final int RING = 1_024;
  private static final int MESSAGE_BYTES = 256;

  /** Returns messages of one key. */
  public static Ring<SignedMessage> of(SoftwareKey key) {
    return Ring.of(RING, number -> by(key));
  }

  /** Returns messages, each of a key of its own. */
  public static Ring<SignedMessage> ofManyKeys() {
    return Ring.of(RING, number -> by(SoftwareKey.generate(Randomness.secure())));
  }

  /** Returns messages of these keys, in their turn. */
  public static Ring<SignedMessage> inTurnBy(Ring<SoftwareKey> keys) {
    return Ring.of(RING, number -> by(keys.get(number)));
  }

  private static SignedMessage by(SoftwareKey key) {
    byte[] message = Randomness.secure().bytes(MESSAGE_BYTES);
    return new SignedMessage(key.publicKey().compressed(), message, key.sign(message));
  }
}
