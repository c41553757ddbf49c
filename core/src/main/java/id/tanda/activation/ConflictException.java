package id.tanda.activation;

/** Says that a row was changed meanwhile: the transaction is taken back and its work runs again. */
final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictException() {
    super("a row was changed meanwhile", null, false, false);
  }

  /** Demands that a conditional statement changed its row. */
  static void unless(boolean changed) {
    if (!changed) {
      throw new ConflictException();
    }
  }
}
