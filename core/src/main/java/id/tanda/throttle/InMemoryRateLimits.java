package id.tanda.throttle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps for each subject the time at which all of its limit will be free again, and no more. */
final class InMemoryRateLimits implements RateLimits {
  static final int MOST_SUBJECTS = 1 << 17;

  private static final String OTHERS = "";

  private final Map<Subject, Instant> freeAgain = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Subject(Limit limit, String name) {}

  InMemoryRateLimits(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  @Override
  public boolean admit(Limit limit, String subject) {
    Instant now = clock.instant();
    Counting counting = new Counting(limit, now);
    freeAgain.compute(place(new Subject(limit, subject), now), (key, free) -> counting.on(free));
    return counting.admitted;
  }

  /** One event at one time. */
  private static final class Counting {
    private final Limit limit;
    private final Instant now;
    private boolean admitted;

    Counting(Limit limit, Instant now) {
      this.limit = limit;
      this.now = now;
    }

    Instant on(@Nullable Instant free) {
      Instant latest = now.plus(limit.window()); // all used up; later only if the clock went back
      Instant held = free == null || free.isBefore(now) ? now : free;
      Instant from = held.isAfter(latest) ? latest : held;
      Instant next = from.plus(limit.each());
      admitted = !next.isAfter(latest);
      return admitted ? next : from;
    }
  }

  private Subject place(Subject subject, Instant now) {
    if (freeAgain.size() < MOST_SUBJECTS || freeAgain.containsKey(subject)) {
      return subject;
    }
    freeAgain.values().removeIf(free -> !free.isAfter(now));
    return freeAgain.size() < MOST_SUBJECTS ? subject : new Subject(subject.limit(), OTHERS);
  }
}
