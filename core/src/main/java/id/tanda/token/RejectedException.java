package id.tanda.token;

/** Carries a rejection from the check that found it to the reader that answers with it. */
final class RejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final TokenRejection reason;

  RejectedException(TokenRejection reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  TokenRejection reason() {
    return reason;
  }
}
