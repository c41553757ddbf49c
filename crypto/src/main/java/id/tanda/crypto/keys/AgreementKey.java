package id.tanda.crypto.keys;

/**
 * The private half of a P-256 key that agrees on secrets, wherever it lives.
 *
 * <p>Implementations are thread-safe and may block.
 */
public interface AgreementKey {

  /**
   * Returns the public half, always the same.
   *
   * @return the public key
   */
  P256PublicKey publicKey();

  /**
   * Agrees on a secret by elliptic-curve Diffie-Hellman.
   *
   * @param theirs the other side's public key
   * @return 32 bytes, the x coordinate of the shared point; derive keys from it, never use it as
   *     one
   */
  byte[] agree(P256PublicKey theirs);
}
