package id.tanda.crypto.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC-SHA-256 (<a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>) with one key, for
 * look-ups and codes that must not be guessable from what is stored.
 *
 * <p>Thread-safe. Results are compared with {@link java.security.MessageDigest#isEqual}.
 */
public final class KeyedHash {
  /** The length of every result in bytes. */
  public static final int LENGTH = 32;

  private static final int MIN_KEY = 32;

  private final byte[] key;

  private KeyedHash(byte[] key) {
    this.key = key;
  }

  /**
   * Takes a key.
   *
   * @param key 32 bytes or more, random; copied
   * @return the hash with this key
   * @throws IllegalArgumentException if the key is shorter
   */
  public static KeyedHash of(byte[] key) {
    if (key.length < MIN_KEY) {
      throw new IllegalArgumentException("key must be 32 bytes or more, was " + key.length);
    }
    return new KeyedHash(key.clone());
  }

  /**
   * Hashes parts for a purpose.
   *
   * <p>The purpose in UTF-8 and each part are preceded by their length in four bytes, so neither
   * another purpose nor other bounds between the parts give the same bytes to hash.
   *
   * @param purpose what the hash is for; the same key serves several
   * @param parts what to hash, in order
   * @return 32 bytes
   */
  public byte[] of(String purpose, byte[]... parts) {
    byte[][] prefixed = new byte[2 * parts.length + 2][];
    prefixed[1] = purpose.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < parts.length; i++) {
      prefixed[2 * i + 3] = parts[i];
    }
    for (int i = 0; i < prefixed.length; i += 2) {
      prefixed[i] = ByteBuffer.allocate(Integer.BYTES).putInt(prefixed[i + 1].length).array();
    }
    return hmac(key, prefixed);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "KeyedHash";
  }

  static byte[] hmac(byte[] key, byte[]... message) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    for (byte[] part : message) {
      mac.update(part, 0, part.length);
    }
    byte[] tag = new byte[LENGTH];
    mac.doFinal(tag, 0);
    return tag;
  }
}
