package id.tanda.crypto;

/**
 * Says that something well formed is a second spelling of what has exactly one accepted spelling,
 * such as a signature with a high {@code s}.
 */
public final class NotCanonicalException extends MalformedException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the refusal.
   *
   * @param message the field and the spelling that is accepted
   */
  public NotCanonicalException(String message) {
    super(message);
  }
}
