package id.tanda.hostile;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.Signatures;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Signatures that are not what a key returned. */
public final class OddSignatures {
  private static final int HALF = 32;
  private static final String N =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  private static final List<String> HALVES =
      List.of("00".repeat(HALF), "00".repeat(HALF - 1) + "01", "ff".repeat(HALF), N, less(N));

  private OddSignatures() {}

  /** Returns the other one of the two signatures that say the same. */
  public static byte[] twin(byte[] signature) {
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, Signatures.LENGTH));
    byte[] other = new BigInteger(N, 16).subtract(s).toByteArray();
    byte[] twin = Arrays.copyOf(signature, Signatures.LENGTH);
    Arrays.fill(twin, HALF, twin.length, (byte) 0);
    int length = Math.min(HALF, other.length);
    System.arraycopy(other, other.length - length, twin, twin.length - length, length);
    return twin;
  }

  /** Returns the signed text with the other signature that says the same. */
  public static String twin(String jws) {
    int dot = jws.lastIndexOf('.') + 1;
    try {
      return jws.substring(0, dot) + Base64Url.encode(twin(Base64Url.decode(jws.substring(dot))));
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  /** Returns a signature that does not hold, perhaps of another length. */
  public static byte[] of(byte[] signature, Choices choices) {
    return switch (choices.below(4)) {
      case 0 -> HexFormat.of().parseHex(choices.of(HALVES) + choices.of(HALVES));
      case 1 -> Arrays.copyOf(signature, choices.below(140));
      case 2 -> Damage.of(signature, choices);
      default -> choices.bytes(Signatures.LENGTH);
    };
  }

  private static String less(String number) {
    return number.substring(0, number.length() - 1) + "0";
  }
}
