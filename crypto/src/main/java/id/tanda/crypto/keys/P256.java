package id.tanda.crypto.keys;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.util.BigIntegers;

/** The curve P-256 and the ranges of its scalars. */
final class P256 {
  static final int SCALAR_BYTES = 32;
  static final ECDomainParameters DOMAIN = domain();
  private static final BigInteger ORDER = DOMAIN.getN();
  private static final byte[] ORDER_BYTES = bytes(ORDER);
  private static final byte[] HALF_ORDER_BYTES = bytes(ORDER.shiftRight(1));

  private P256() {}

  /** Whether the 32 bytes at {@code from} are a number in 1 to n-1. */
  static boolean isScalar(byte[] bytes, int from) {
    return compare(bytes, from, ORDER_BYTES) < 0 && !isZero(bytes, from);
  }

  /**
   * Whether the 32 bytes at {@code from} are above half the order; exactly n/2 rounded down is low.
   */
  static boolean isHigh(byte[] bytes, int from) {
    return compare(bytes, from, HALF_ORDER_BYTES) > 0;
  }

  static BigInteger negated(BigInteger scalar) {
    return ORDER.subtract(scalar);
  }

  static BigInteger number(byte[] bytes, int from) {
    return BigIntegers.fromUnsignedByteArray(bytes, from, SCALAR_BYTES);
  }

  static byte[] bytes(BigInteger number) {
    return BigIntegers.asUnsignedByteArray(SCALAR_BYTES, number);
  }

  private static boolean isZero(byte[] bytes, int from) {
    int seen = 0;
    for (int i = 0; i < SCALAR_BYTES; i++) {
      seen |= bytes[from + i];
    }
    return seen == 0;
  }

  private static int compare(byte[] bytes, int from, byte[] bound) {
    for (int i = 0; i < SCALAR_BYTES; i++) {
      int difference = (bytes[from + i] & 0xff) - (bound[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static ECDomainParameters domain() {
    X9ECParameters parameters = CustomNamedCurves.getByName("secp256r1");
    return new ECDomainParameters(parameters);
  }
}
