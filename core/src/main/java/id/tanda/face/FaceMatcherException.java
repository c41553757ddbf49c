package id.tanda.face;

/** Says that a face could not be compared. Thrown by the host's own {@link FaceMatcher}. */
public final class FaceMatcherException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names no person. */
  public FaceMatcherException(String message) {
    super(message);
  }

  /** Creates one with a message and a cause that name no person. */
  public FaceMatcherException(String message, Throwable cause) {
    super(message, cause);
  }
}
