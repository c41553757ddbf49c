package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.WireWords;

/** The languages in which every outcome can be told to a person. */
public enum Language {
  /** Bahasa Indonesia. */
  INDONESIAN("id"),
  /** English. */
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Returns the tag on the wire: {@code id} or {@code en}. */
  public String tag() {
    return tag;
  }

  /**
   * Reads the tag on the wire.
   *
   * @throws MalformedException if it is neither
   */
  public static Language parse(String tag) throws MalformedException {
    return WireWords.parse(tag, values(), Language::tag, "language must be id or en");
  }
}
