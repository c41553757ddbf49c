package id.tanda.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it, forwards or back. Safe for use by many threads.
 */
public final class SettableClock extends Clock {
  private volatile Instant now;

  /** Creates one that shows this time, in UTC. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Returns one that shows noon of a day in 2026. */
  public static SettableClock atNoon() {
    return new SettableClock(Instant.parse("2026-08-17T12:00:00Z"));
  }

  /** Moves the clock by a time, which may be negative. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  /** Sets the clock. */
  public void set(Instant time) {
    now = time;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    if (zone.equals(ZoneOffset.UTC)) {
      return this;
    }
    throw new UnsupportedOperationException("this clock is for UTC");
  }
}
