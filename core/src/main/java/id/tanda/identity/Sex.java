package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.WireWords;

/** The sex that the register records. */
public enum Sex {
  /** Laki-laki. */
  MALE("male"),
  /** Perempuan. */
  FEMALE("female");

  private final String text;

  Sex(String text) {
    this.text = text;
  }

  /** Returns the word on the wire: {@code male} or {@code female}. */
  public String text() {
    return text;
  }

  /**
   * Reads the word on the wire.
   *
   * @throws MalformedException if it is neither
   */
  public static Sex parse(String text) throws MalformedException {
    return WireWords.parse(text, values(), Sex::text, "sex must be male or female");
  }
}
