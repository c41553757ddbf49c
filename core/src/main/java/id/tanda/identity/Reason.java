package id.tanda.identity;

/**
 * Why an answer is no: a stable code for programs and words for a person. Implemented by closed
 * enums.
 */
public interface Reason {
  /**
   * Returns the code, stable across versions, of the form {@code area.reason}, for example {@code
   * token.expired}.
   */
  String code();

  /** Returns what to tell a person, in both languages. */
  Words words();
}
