package id.tanda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.throttle.Limit;
import id.tanda.throttle.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link RateLimits} must do. */
public interface RateLimitsContract {
  /** Returns limits that nobody has used yet, on this clock. */
  RateLimits limits(SettableClock clock);

  /** As many as the limit says come at once, and no more. */
  @ParameterizedTest
  @EnumSource(Limit.class)
  default void asManyComeAtOnceAsTheLimitSays(Limit limit) {
    RateLimits limits = limits(SettableClock.atNoon());

    assertThat(admitted(limits, limit, "a", limit.most() + 100)).isEqualTo(limit.most());
  }

  /** One more comes for each part of the window: not just before, but at it. */
  @Test
  default void oneMoreComesForEachPartOfTheWindow() {
    SettableClock clock = SettableClock.atNoon();
    RateLimits limits = limits(clock);
    Limit limit = Limit.ATTEMPTS_OF_ORIGIN;
    admitted(limits, limit, "a", limit.most());

    clock.advance(limit.each().minusMillis(1));
    assertThat(limits.admit(limit, "a")).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(limits.admit(limit, "a")).isTrue();
    assertThat(limits.admit(limit, "a")).isFalse();
  }

  /** After a whole window all of it is free again, and not more. */
  @Test
  default void afterAWindowAllOfItIsFreeAgain() {
    SettableClock clock = SettableClock.atNoon();
    RateLimits limits = limits(clock);
    Limit limit = Limit.RENEWALS_OF_DEVICE;
    admitted(limits, limit, "a", limit.most());

    clock.advance(limit.window().multipliedBy(3));

    assertThat(admitted(limits, limit, "a", limit.most() + 1)).isEqualTo(limit.most());
  }

  /** Subjects and limits do not share a count. */
  @Test
  default void subjectsAndLimitsAreCountedApart() {
    RateLimits limits = limits(SettableClock.atNoon());
    admitted(limits, Limit.ATTEMPTS_OF_ORIGIN, "a", Limit.ATTEMPTS_OF_ORIGIN.most());

    assertThat(limits.admit(Limit.ATTEMPTS_OF_ORIGIN, "b")).isTrue();
    assertThat(limits.admit(Limit.CHECKED_ATTEMPTS_OF_ORIGIN, "a")).isTrue();
  }

  /** A clock that ran ten years ahead locks nobody out for longer than a window. */
  @Test
  default void aClockThatWentBackLocksNobodyOutForLong() {
    SettableClock clock = SettableClock.atNoon();
    RateLimits limits = limits(clock);
    Limit limit = Limit.ATTEMPTS_OF_ORIGIN;
    clock.advance(Duration.ofDays(3650));
    admitted(limits, limit, "a", limit.most());

    clock.advance(Duration.ofDays(-3650));
    assertThat(limits.admit(limit, "a")).isFalse();
    clock.advance(limit.each());
    assertThat(limits.admit(limit, "a")).isTrue();
  }

  /** A clock that goes back gives nothing back and takes nothing more. */
  @Test
  default void aClockThatGoesBackChangesNothing() {
    SettableClock clock = SettableClock.atNoon();
    RateLimits limits = limits(clock);
    Limit limit = Limit.ATTEMPTS_OF_ORIGIN;
    admitted(limits, limit, "a", limit.most() - 1);

    clock.advance(Duration.ofMinutes(-20));

    assertThat(limits.admit(limit, "a")).isTrue();
    assertThat(limits.admit(limit, "a")).isFalse();
  }

  /** Sixty-four callers at once get no more than one would. */
  @Test
  default void manyAtOnceGetNoMoreThanOneWould() throws Exception {
    RateLimits limits = limits(SettableClock.atNoon());
    Limit limit = Limit.CHECKED_ATTEMPTS_OF_ORIGIN;
    ExecutorService threads = Executors.newFixedThreadPool(64);
    List<Callable<Long>> callers =
        IntStream.range(0, 64)
            .<Callable<Long>>mapToObj(caller -> () -> admitted(limits, limit, "a", 100))
            .collect(Collectors.toList());
    long admitted = 0;
    for (Future<Long> each : threads.invokeAll(callers)) {
      admitted += each.get();
    }
    threads.shutdownNow();

    assertThat(admitted).isEqualTo(limit.most());
  }

  private static long admitted(RateLimits limits, Limit limit, String subject, int events) {
    return IntStream.range(0, events).filter(event -> limits.admit(limit, subject)).count();
  }
}
