package id.tanda.code;

/** Says that a confirmation code did not go out. Thrown by the host's own {@link CodeSender}. */
public final class CodeNotSentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names neither address nor code. */
  public CodeNotSentException(String message) {
    super(message);
  }

  /** Creates one with a message and a cause that name neither address nor code. */
  public CodeNotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
