package id.tanda.internal;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;

/**
 * The one form of every id and salt that nobody may guess or draw twice: 128 random bits as 22
 * characters of base64url.
 */
public final class Unguessable {
  /** How many characters there are. */
  public static final int CHARS = 22;

  private static final int BYTES = 16;

  private Unguessable() {}

  /** Returns a new one. */
  public static String draw(Randomness randomness) {
    return Base64Url.encode(randomness.bytes(BYTES));
  }

  /**
   * Returns the text if it has the right form.
   *
   * @throws MalformedException naming the field and the form
   */
  public static String parse(String text, String field) throws MalformedException {
    if (text.length() != CHARS || Base64Url.decode(text).length != BYTES) {
      throw new MalformedException(field + " must be 16 bytes in base64url");
    }
    return text;
  }

  /** Returns the 16 bytes of a text that has the right form. */
  public static byte[] bytes(String text) {
    try {
      return Base64Url.decode(text);
    } catch (MalformedException checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  /**
   * Returns the text if it has the right form.
   *
   * @throws IllegalArgumentException naming the field and the form
   */
  public static String require(String text, String field) {
    try {
      return parse(text, field);
    } catch (MalformedException otherForm) {
      throw new IllegalArgumentException(otherForm.getMessage(), otherForm);
    }
  }
}
