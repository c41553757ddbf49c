package id.tanda.crypto.keys;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import java.nio.ByteBuffer;

/**
 * The first 8 bytes of a key's thumbprint: a hint for finding the key, never an identity.
 *
 * <p>Immutable.
 */
public final class KeyId {
  /** The length in bytes. */
  public static final int LENGTH = 8;

  private static final int TEXT_LENGTH = 11;

  private final long value;

  private KeyId(long value) {
    this.value = value;
  }

  /**
   * Takes the bytes as they stand on the wire.
   *
   * @param bytes 8 bytes
   * @return the id
   * @throws IllegalArgumentException if there are not exactly 8 bytes
   */
  public static KeyId of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("key id must be 8 bytes, was " + bytes.length);
    }
    return new KeyId(ByteBuffer.wrap(bytes).getLong());
  }

  /**
   * Reads the text form.
   *
   * @param text 11 characters of canonical base64url
   * @return the id
   * @throws MalformedException if the text is anything else
   */
  public static KeyId parse(String text) throws MalformedException {
    if (text.length() != TEXT_LENGTH) {
      throw new MalformedException("key id must be 11 characters");
    }
    return of(Base64Url.decode(text));
  }

  static KeyId of(KeyThumbprint thumbprint) {
    return new KeyId(ByteBuffer.wrap(thumbprint.bytes()).getLong());
  }

  /**
   * Returns the id as it stands in binary formats.
   *
   * @return a new array of 8 bytes
   */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(value).array();
  }

  /**
   * Returns the id as it stands in text formats.
   *
   * @return 11 characters of base64url
   */
  public String text() {
    return Base64Url.encode(bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyId id && id.value == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  @Override
  public String toString() {
    return text();
  }
}
