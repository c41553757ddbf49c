package id.tanda.crypto.keys;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * SHA-256 over a key's SubjectPublicKeyInfo: the identity of a public key.
 *
 * <p>Immutable.
 */
public final class KeyThumbprint {
  /** The length in bytes. */
  public static final int LENGTH = 32;

  private static final int TEXT_LENGTH = 43;

  private final byte[] bytes;

  private KeyThumbprint(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes a thumbprint that was computed before.
   *
   * @param bytes 32 bytes
   * @return the thumbprint
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public static KeyThumbprint of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("thumbprint must be 32 bytes, was " + bytes.length);
    }
    return new KeyThumbprint(bytes.clone());
  }

  /**
   * Reads the text form.
   *
   * @param text 43 characters of canonical base64url
   * @return the thumbprint
   * @throws MalformedException if the text is anything else
   */
  public static KeyThumbprint parse(String text) throws MalformedException {
    if (text.length() != TEXT_LENGTH) {
      throw new MalformedException("thumbprint must be 43 characters");
    }
    return new KeyThumbprint(Base64Url.decode(text));
  }

  /**
   * Returns the thumbprint as it stands in binary formats.
   *
   * @return a new array of 32 bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Returns the thumbprint as it stands in text formats.
   *
   * @return 43 characters of base64url
   */
  public String text() {
    return Base64Url.encode(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyThumbprint thumbprint
        && MessageDigest.isEqual(thumbprint.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
