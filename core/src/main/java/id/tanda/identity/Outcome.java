package id.tanda.identity;

import java.util.Objects;

/**
 * What came of something that may be refused: the result, or the reason why there is none.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {
  /**
   * It was done.
   *
   * @param value the result
   */
  record Done<T>(T value) implements Outcome<T> {
    /** Checks that there is a result. */
    public Done {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * It was refused.
   *
   * @param reason why
   */
  record Refused<T>(Reason reason) implements Outcome<T> {
    /** Checks that there is a reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Returns an outcome with a result. */
  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** Returns an outcome without one. */
  static <T> Outcome<T> refused(Reason reason) {
    return new Refused<>(reason);
  }
}
