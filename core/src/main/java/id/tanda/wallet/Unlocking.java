package id.tanda.wallet;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a PIN.
 *
 * @param <T> what is open then
 */
public sealed interface Unlocking<T> {
  /**
   * The PIN was right.
   *
   * @param value what is open now
   */
  record Unlocked<T>(T value) implements Unlocking<T> {
    /** Checks that there is something. */
    public Unlocked {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> Unlocking<R> map(Function<? super T, ? extends R> change) {
      return new Unlocked<>(change.apply(value));
    }

    @Override
    public Optional<PinRefusal> reason() {
      return Optional.empty();
    }
  }

  /**
   * The PIN was wrong.
   *
   * @param left how many tries are left before the wallet is destroyed, 1 to 9
   * @param retryAt from when the next try is possible, inclusive; empty if at once
   */
  record WrongPin<T>(int left, Optional<Instant> retryAt) implements Unlocking<T> {
    /** Checks that there is a value. */
    public WrongPin {
      Objects.requireNonNull(retryAt, "retryAt");
    }

    @Override
    public <R> Unlocking<R> map(Function<? super T, ? extends R> change) {
      return new WrongPin<>(left, retryAt);
    }

    @Override
    public Optional<PinRefusal> reason() {
      return Optional.of(PinRefusal.WRONG);
    }
  }

  /**
   * The PIN was not looked at.
   *
   * @param until from when the next try is possible, inclusive
   */
  record Locked<T>(Instant until) implements Unlocking<T> {
    /** Checks that there is a time. */
    public Locked {
      Objects.requireNonNull(until, "until");
    }

    @Override
    public <R> Unlocking<R> map(Function<? super T, ? extends R> change) {
      return new Locked<>(until);
    }

    @Override
    public Optional<PinRefusal> reason() {
      return Optional.of(PinRefusal.LOCKED);
    }
  }

  /**
   * No PIN opens this wallet, now or ever.
   *
   * @param why {@link PinRefusal#DESTROYED}, {@link PinRefusal#NOT_ACTIVATED} or {@link
   *     PinRefusal#NOT_THIS_DEVICE}
   */
  record Closed<T>(PinRefusal why) implements Unlocking<T> {
    /** Checks that there is a reason. */
    public Closed {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public <R> Unlocking<R> map(Function<? super T, ? extends R> change) {
      return new Closed<>(why);
    }

    @Override
    public Optional<PinRefusal> reason() {
      return Optional.of(why);
    }
  }

  /** Returns the same outcome with something else open. */
  <R> Unlocking<R> map(Function<? super T, ? extends R> change);

  /** Returns why nothing is open, or empty if something is. */
  Optional<PinRefusal> reason();
}
