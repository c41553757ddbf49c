package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;

/**
 * The name of one showing of a counter QR: what the device signs over and the officer approves.
 *
 * @param text 16 random bytes in base64url, 22 characters
 */
public record SessionId(String text) {
  private static final int BYTES = 16;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public SessionId {
    try {
      check(text);
    } catch (MalformedException otherForm) {
      throw new IllegalArgumentException(otherForm.getMessage(), otherForm);
    }
  }

  /** Returns a new one that nobody can guess. */
  public static SessionId random(Randomness randomness) {
    return new SessionId(Base64Url.encode(randomness.bytes(BYTES)));
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static SessionId parse(String text) throws MalformedException {
    check(text);
    return new SessionId(text);
  }

  static SessionId of(byte[] bytes) {
    return new SessionId(Base64Url.encode(bytes));
  }

  byte[] bytes() {
    try {
      return Base64Url.decode(text);
    } catch (MalformedException checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }

  private static void check(String text) throws MalformedException {
    if (text.length() > 2 * BYTES || Base64Url.decode(text).length != BYTES) {
      throw new MalformedException("session must be 16 bytes in base64url");
    }
  }
}
