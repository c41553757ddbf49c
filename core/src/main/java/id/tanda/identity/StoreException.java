package id.tanda.identity;

/** Says that a store could not do what it was asked, so that nothing may be decided on it. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean retrySensible;

  /**
   * Creates one for what the store answered, though nothing in it failed.
   *
   * @param message what went wrong, naming no person
   * @param retrySensible whether the same call may go through later
   */
  public StoreException(String message, boolean retrySensible) {
    super(message);
    this.retrySensible = retrySensible;
  }

  /**
   * Creates one.
   *
   * @param message what failed, naming no person
   * @param retrySensible whether the same call may go through later
   */
  public StoreException(String message, boolean retrySensible, Throwable cause) {
    super(message, cause);
    this.retrySensible = retrySensible;
  }

  /** Tells if the same call may go through later. */
  public boolean isRetrySensible() {
    return retrySensible;
  }
}
