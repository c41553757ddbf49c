package id.tanda.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>. */
public final class Sha256 {
  private Sha256() {}

  /**
   * Hashes the parts one after the other, as if they were one array.
   *
   * <p>Parts are not separated: where their bounds matter, the caller writes lengths.
   *
   * @param parts what to hash, in order
   * @return 32 bytes
   */
  public static byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
