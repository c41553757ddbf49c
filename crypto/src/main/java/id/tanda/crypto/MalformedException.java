package id.tanda.crypto;

/**
 * Says that something from outside is not in the one form that is accepted.
 *
 * <p>The message names the field and the bound, never the content, so it may be logged. It carries
 * no stack trace: refusing hostile input has to stay cheap.
 */
public sealed class MalformedException extends Exception
    permits AlgorithmException, NotCanonicalException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the refusal.
   *
   * @param message the field and its bound, such as {@code "exp must be an integer"}
   */
  public MalformedException(String message) {
    super(message, null, false, false);
  }
}
