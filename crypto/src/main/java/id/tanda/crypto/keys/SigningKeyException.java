package id.tanda.crypto.keys;

/** Says that a signing key cannot be used. The message never holds a password or a secret. */
public final class SigningKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Problem {
    /** The store cannot be read: damaged, or of another format. */
    UNREADABLE_STORE,
    /** The password or PIN does not open the store or the key. */
    WRONG_PASSWORD,
    /** There is no private key with a certificate under this name. */
    NO_SUCH_KEY,
    /** The certificate is not for a key on P-256. */
    NOT_P256,
    /** The certificate is that of another key. */
    NOT_A_PAIR,
    /** The provider cannot sign with this key now: a token was removed, a session has ended. */
    CANNOT_SIGN
  }

  private final Problem problem;

  SigningKeyException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  SigningKeyException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /**
   * Returns what stands in the way.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }

  /**
   * Tells if the same call may go through later.
   *
   * @return true if the key itself is in order
   */
  public boolean isRetrySensible() {
    return problem == Problem.CANNOT_SIGN;
  }
}
