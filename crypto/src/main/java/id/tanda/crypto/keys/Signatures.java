package id.tanda.crypto.keys;

import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * The shape of ES256 signatures: {@code r} and {@code s}, 32 bytes each.
 *
 * <p>Every ECDSA signature has a twin with {@code n - s}. The low one, with {@code s} at most n/2,
 * is the one accepted spelling where a format must have only one.
 */
public final class Signatures {
  /** The length of every signature in bytes. */
  public static final int LENGTH = 64;

  private Signatures() {}

  /**
   * Tells whether the signature has the right length and both halves are in 1 to n-1.
   *
   * @param signature the signature
   * @return true if an engine may be asked about it
   */
  public static boolean isInRange(byte[] signature) {
    return signature.length == LENGTH
        && P256.isScalar(signature, 0)
        && P256.isScalar(signature, P256.SCALAR_BYTES);
  }

  /**
   * Tells whether the signature is in range and its {@code s} at most n/2.
   *
   * @param signature the signature
   * @return true for the low one of the two twins
   */
  public static boolean isLowS(byte[] signature) {
    return isInRange(signature) && !P256.isHigh(signature, P256.SCALAR_BYTES);
  }

  /**
   * Returns the low one of the two twins.
   *
   * @param signature a signature, low or high
   * @return a new array
   * @throws IllegalArgumentException if the signature is not 64 bytes with both halves in 1 to n-1
   */
  public static byte[] lowS(byte[] signature) {
    if (!isInRange(signature)) {
      throw new IllegalArgumentException("signature must be 64 bytes, r and s each 1 to n-1");
    }
    byte[] low = Arrays.copyOf(signature, LENGTH);
    if (P256.isHigh(low, P256.SCALAR_BYTES)) {
      BigIntegers.asUnsignedByteArray(
          P256.negated(P256.number(low, P256.SCALAR_BYTES)),
          low,
          P256.SCALAR_BYTES,
          P256.SCALAR_BYTES);
    }
    return low;
  }
}
