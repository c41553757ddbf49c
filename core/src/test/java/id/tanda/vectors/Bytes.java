package id.tanda.vectors;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.encoders.Hex;

/** Changes bytes in one place. */
final class Bytes {
  private static final BigInteger N =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  private static final int SIGNATURE = 64;

  private Bytes() {}

  static String hex(byte[] bytes) {
    return Hex.toHexString(bytes);
  }

  static byte[] unhex(String hex) {
    return Hex.decode(hex);
  }

  /** Returns the bytes with the first place where these stand replaced. */
  static byte[] replaced(byte[] bytes, String hex, String by) {
    String before = hex(bytes);
    int at = before.indexOf(hex);
    if (at < 0 || at % 2 != 0) {
      throw new AssertionError("not there: " + hex);
    }
    return unhex(before.substring(0, at) + by + before.substring(at + hex.length()));
  }

  /** Returns the twin of a low-s signature. */
  static byte[] highS(byte[] signature) {
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, SIGNATURE));
    byte[] twin = Arrays.copyOf(signature, SIGNATURE);
    System.arraycopy(BigIntegers.asUnsignedByteArray(32, N.subtract(s)), 0, twin, 32, 32);
    return twin;
  }

  /** Returns an object that ends with a signature, with another one. */
  static byte[] withSignature(byte[] object, byte[] signature) {
    byte[] changed = object.clone();
    System.arraycopy(signature, 0, changed, object.length - SIGNATURE, SIGNATURE);
    return changed;
  }

  static byte[] signatureOf(byte[] object) {
    return Arrays.copyOfRange(object, object.length - SIGNATURE, object.length);
  }
}
