package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;

/**
 * The name of a consent: 16 random bytes, unique for the device that gave it.
 *
 * @param text 22 characters of canonical base64url
 */
public record ConsentId(String text) {
  private static final int LENGTH = 16;
  private static final String BOUNDS = "consent id must be 16 bytes of base64url";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public ConsentId {
    if (!isId(text)) {
      throw new IllegalArgumentException(BOUNDS);
    }
  }

  /** Returns a fresh id. */
  public static ConsentId random(Randomness randomness) {
    return new ConsentId(Base64Url.encode(randomness.bytes(LENGTH)));
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static ConsentId parse(String text) throws MalformedException {
    if (!isId(text)) {
      throw new MalformedException(BOUNDS);
    }
    return new ConsentId(text);
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }

  private static boolean isId(String text) {
    try {
      return Base64Url.decode(text).length == LENGTH;
    } catch (MalformedException notBase64Url) {
      return false;
    }
  }
}
