package id.tanda.release;

import id.tanda.identity.Reason;
import java.util.Optional;

/**
 * Thrown inside a transaction so that all of it is taken back: for a reason, or without one because
 * the citizen's chain of receipts went on meanwhile and it is to be tried again.
 */
final class Undone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Reason> reason;

  private Undone(String message, Optional<Reason> reason) {
    super(message, null, false, false);
    this.reason = reason;
  }

  static Undone because(Reason reason) {
    return new Undone(reason.code(), Optional.of(reason));
  }

  static Undone toBeTriedAgain() {
    return new Undone("the chain of receipts went on meanwhile", Optional.empty());
  }

  Optional<Reason> reason() {
    return reason;
  }
}
