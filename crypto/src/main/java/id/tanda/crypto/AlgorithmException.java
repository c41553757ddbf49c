package id.tanda.crypto;

/**
 * Says that something well formed names an algorithm other than the one that is accepted.
 *
 * <p>It is thrown before any key is looked up and before any cryptography is done.
 */
public final class AlgorithmException extends MalformedException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the refusal.
   *
   * @param message the header member and the value that is accepted
   */
  public AlgorithmException(String message) {
    super(message);
  }
}
