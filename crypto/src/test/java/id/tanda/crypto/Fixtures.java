package id.tanda.crypto;

import id.tanda.crypto.keys.SoftwareKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

/** Keys and bytes for tests, the same in every run. */
public final class Fixtures {
  /** The order of P-256. */
  public static final String N = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  private Fixtures() {}

  /** Randomness that repeats itself. */
  public static Randomness seeded(long seed) {
    return new Random(seed)::nextBytes;
  }

  /** A key that is always the same for a seed. */
  public static SoftwareKey key(long seed) {
    return SoftwareKey.generate(seeded(seed));
  }

  /** Bytes of hexadecimal digits. */
  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** Hexadecimal digits of bytes. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** The ASCII bytes of a text. */
  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
