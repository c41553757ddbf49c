package id.tanda.token;

/**
 * Carries what could not be asked from the check that missed it to the reader that answers with it.
 */
final class UndecidedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Missing missing;

  UndecidedException(Missing missing) {
    super(missing.code(), null, false, false);
    this.missing = missing;
  }

  Missing missing() {
    return missing;
  }
}
