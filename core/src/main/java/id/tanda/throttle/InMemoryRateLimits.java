package id.tanda.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for each subject how much of its limit is used up, as the time that it takes to be free
 * again. A clock that goes back gives nothing back and takes nothing more.
 */
final class InMemoryRateLimits implements RateLimits {
  static final int MOST_SUBJECTS = 1 << 17;

  private static final String OTHERS = "";

  private final Map<Subject, Usage> usages = new ConcurrentHashMap<>();
  private final Clock clock;

  InMemoryRateLimits(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  private record Subject(Limit limit, String name) {}

  /** How much was used up at a time, and whether the event of that time was admitted. */
  private record Usage(Instant at, Duration used, boolean admitted) {
    static Usage none(Instant now) {
      return new Usage(now, Duration.ZERO, true);
    }

    Usage at(Instant now) {
      Duration passed = now.isAfter(at) ? Duration.between(at, now) : Duration.ZERO;
      Duration left = used.compareTo(passed) > 0 ? used.minus(passed) : Duration.ZERO;
      return new Usage(now, left, admitted);
    }

    Usage after(Limit limit) {
      Duration next = used.plus(limit.each());
      return next.compareTo(limit.window()) <= 0
          ? new Usage(at, next, true)
          : new Usage(at, used, false);
    }
  }

  @Override
  public boolean admit(Limit limit, String subject) {
    Instant now = clock.instant();
    Subject place = place(new Subject(limit, subject), now);
    return usages.compute(place, (key, held) -> usage(held, now).after(limit)).admitted();
  }

  private static Usage usage(@Nullable Usage held, Instant now) {
    return held == null ? Usage.none(now) : held.at(now);
  }

  private Subject place(Subject subject, Instant now) {
    if (usages.size() < MOST_SUBJECTS || usages.containsKey(subject)) {
      return subject;
    }
    usages.values().removeIf(usage -> usage.at(now).used().isZero());
    return usages.size() < MOST_SUBJECTS ? subject : new Subject(subject.limit(), OTHERS);
  }
}
