package id.tanda.crypto.keys;

/**
 * The private half of a P-256 key that signs, wherever it lives: in memory, in a phone's key store
 * or in an HSM.
 *
 * <p>Implementations are thread-safe. They may block, for example on a biometric prompt, so they
 * are never called under a lock.
 */
public interface SigningKey {

  /**
   * Returns the public half, always the same.
   *
   * @return the public key
   */
  P256PublicKey publicKey();

  /**
   * Signs with ECDSA over SHA-256 of the message.
   *
   * @param message the bytes to sign, not yet hashed
   * @return 64 bytes, {@code r} and {@code s} of 32 bytes each (IEEE P1363); {@code s} may be high,
   *     callers use {@link Signatures#lowS}
   * @throws SigningKeyException if the key cannot sign now; the call may go through later
   */
  byte[] sign(byte[] message);
}
