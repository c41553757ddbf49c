package id.tanda.examples.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock on everybody's wall in the story: it stands still until the story moves it. */
final class StoryClock extends Clock {
  /** When the story begins: a Monday morning in Jakarta. */
  static final Instant BEGIN = Instant.parse("2026-08-17T02:00:00Z");

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final ZoneId zone;
  private Instant now;

  StoryClock() {
    this(JAKARTA, BEGIN);
  }

  private StoryClock(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  void advance(Duration by) {
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
    return new StoryClock(other, now);
  }
}
