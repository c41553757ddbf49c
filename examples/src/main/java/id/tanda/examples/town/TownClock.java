package id.tanda.examples.town;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock on everybody's wall: it stands still until somebody moves it. */
public final class TownClock extends Clock {
  /** When everything begins: a Monday morning in Jakarta. */
  public static final Instant BEGIN = Instant.parse("2026-08-17T02:00:00Z");

  /** Where the town lies. */
  public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final ZoneId zone;
  private Instant now;

  TownClock() {
    this(JAKARTA, BEGIN);
  }

  private TownClock(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /** Lets time pass. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TownClock(other, now);
  }
}
