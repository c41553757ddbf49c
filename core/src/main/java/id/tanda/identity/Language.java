package id.tanda.identity;

/** The languages in which every outcome can be told to a person. */
public enum Language {
  /** Bahasa Indonesia. */
  INDONESIAN,
  /** English. */
  ENGLISH
}
