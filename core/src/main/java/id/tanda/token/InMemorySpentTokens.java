package id.tanda.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps marks in a map and, by the minute in which they may be forgotten, in queues that are
 * emptied in passing.
 */
final class InMemorySpentTokens implements SpentTokens {
  private static final Duration UNSURE_FOR = Duration.ofSeconds(150);
  private static final Duration UNSURE_BEFORE = Duration.ofSeconds(30);
  private static final int FORGET_AT_ONCE = 8;
  private static final long MINUTE = 60;

  private final Clock clock;
  private final Instant start;
  private final AtomicLong newestSecond = new AtomicLong(Long.MIN_VALUE);
  private final ConcurrentMap<TokenMark, Boolean> marks;
  private final ConcurrentSkipListMap<Long, Queue<TokenMark>> byMinute =
      new ConcurrentSkipListMap<>();

  InMemorySpentTokens(Clock clock, Instant start) {
    this(clock, start, new ConcurrentHashMap<>());
  }

  /** Creates one over a map of the caller's, which may let others go first. */
  InMemorySpentTokens(Clock clock, Instant start, ConcurrentMap<TokenMark, Boolean> marks) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.start = start;
    this.marks = marks;
  }

  @Override
  public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
    Instant now = clock.instant();
    if (isUnsure(issuedAt, now) || isOver(keepUntil, now)) {
      return Spending.UNSURE;
    }
    forget(now);
    if (marks.putIfAbsent(mark, Boolean.TRUE) != null) {
      return Spending.AGAIN;
    }
    // Rounded up, so that a mark is never forgotten early.
    byMinute
        .computeIfAbsent(
            keepUntil.getEpochSecond() / MINUTE + 1, minute -> new ConcurrentLinkedQueue<>())
        .add(mark);
    // Again: while this thread stood still, others may have forgotten that it was here before.
    return isOver(keepUntil, now) ? Spending.UNSURE : Spending.FIRST;
  }

  @Override
  public ReplayScope replayScope() {
    return ReplayScope.DESK;
  }

  int size() {
    return marks.size();
  }

  private boolean isUnsure(Instant issuedAt, Instant now) {
    return !start.equals(Instant.MIN)
        && now.isBefore(start.plus(UNSURE_FOR))
        && !issuedAt.isAfter(start.plus(UNSURE_BEFORE));
  }

  /**
   * Tells if the mark might be forgotten by now, had it been here: only for a clock that was set
   * back, since a token ends before its mark. The second of the newest time seen never goes back.
   */
  private boolean isOver(Instant keepUntil, Instant now) {
    long newest = newestSecond.get();
    if (now.getEpochSecond() > newest) {
      newest = newestSecond.accumulateAndGet(now.getEpochSecond(), Math::max);
    }
    return keepUntil.getEpochSecond() <= newest;
  }

  /**
   * Forgets a few marks whose minute is over: more than one each time, so the map cannot grow for
   * ever.
   */
  private void forget(Instant now) {
    Map.Entry<Long, Queue<TokenMark>> oldest = byMinute.firstEntry();
    if (oldest == null || oldest.getKey() * MINUTE > now.getEpochSecond()) {
      return;
    }
    for (int i = 0; i < FORGET_AT_ONCE; i++) {
      TokenMark mark = oldest.getValue().poll();
      if (mark == null) {
        byMinute.remove(oldest.getKey(), oldest.getValue());
        return;
      }
      marks.remove(mark);
    }
  }
}
