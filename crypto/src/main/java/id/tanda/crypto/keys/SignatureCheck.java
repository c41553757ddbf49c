package id.tanda.crypto.keys;

/**
 * One public key, prepared to check signatures.
 *
 * <p>Thread-safe. Making one costs more than using it, so those of long-lived keys are kept.
 */
@FunctionalInterface
public interface SignatureCheck {

  /**
   * Decides whether the key made this ES256 signature.
   *
   * <p>Whatever the engine, a signature that is not exactly 64 bytes, or whose {@code r} or {@code
   * s} is not in 1 to n-1, is false before the engine sees it. A high {@code s} is accepted here;
   * formats that allow one spelling ask {@link Signatures#isLowS}.
   *
   * @param message the bytes that were signed, not yet hashed
   * @param signature {@code r} and {@code s} of 32 bytes each (IEEE P1363)
   * @return true if the signature is authentic
   */
  boolean holds(byte[] message, byte[] signature);
}
