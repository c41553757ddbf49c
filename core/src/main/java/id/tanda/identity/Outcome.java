package id.tanda.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of something that may be refused: the result, or the reason why there is none.
 *
 * <p>Immutable if its result is.
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

    @Override
    public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
      return new Done<>(change.apply(value));
    }

    @Override
    public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
      return next.apply(value);
    }

    @Override
    public T orElse(Function<? super Reason, ? extends T> otherwise) {
      return value;
    }

    @Override
    public Optional<Reason> refusal() {
      return Optional.empty();
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

    @Override
    public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
      return new Refused<>(reason);
    }

    @Override
    public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
      return new Refused<>(reason);
    }

    @Override
    public T orElse(Function<? super Reason, ? extends T> otherwise) {
      return otherwise.apply(reason);
    }

    @Override
    public Optional<Reason> refusal() {
      return Optional.of(reason);
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

  /** Returns an outcome with what was found, or refused for this reason if nothing was. */
  static <T> Outcome<T> of(Optional<T> found, Reason otherwise) {
    return found.map(Outcome::done).orElseGet(() -> refused(otherwise));
  }

  /** Returns the same outcome with what is made of the result; a refusal stays as it is. */
  <R> Outcome<R> map(Function<? super T, ? extends R> change);

  /** Returns what comes of the next step, which needs the result; a refusal stays as it is. */
  <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next);

  /** Returns the result, or what is made of the reason why there is none. */
  T orElse(Function<? super Reason, ? extends T> otherwise);

  /**
   * Returns the result where a refusal would be a mistake in the host's own set-up.
   *
   * @throws IllegalStateException if there is none; the message is the code of the reason
   */
  default T orElseThrow() {
    return orElse(
        reason -> {
          throw new IllegalStateException("refused: " + reason.code());
        });
  }

  /** Returns why there is no result, or empty if there is one. */
  Optional<Reason> refusal();
}
