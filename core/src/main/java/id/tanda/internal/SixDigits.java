package id.tanda.internal;

import id.tanda.crypto.MalformedException;

/** The form of what people read out and type: six ASCII digits and nothing else. */
public final class SixDigits {
  /** How many digits there are. */
  public static final int COUNT = 6;

  private SixDigits() {}

  /**
   * Returns the text itself.
   *
   * @param field how to name it in a message
   * @throws MalformedException if it is anything but six ASCII digits
   */
  public static String require(String text, String field) throws MalformedException {
    if (text.length() != COUNT || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new MalformedException(field + " must be 6 digits");
    }
    return text;
  }
}
