package id.tanda.identity;

import id.tanda.crypto.MalformedException;

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
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new MalformedException("language must be id or en");
  }
}
