package id.tanda;

import id.tanda.wallet.ClockOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The phone's clock, corrected by what the authority's answers told. Safe for use by threads. */
final class TrustedClock extends Clock {
  private final Clock phone;
  private volatile ClockOffset offset = ClockOffset.none();

  TrustedClock(Clock phone) {
    this.phone = phone;
  }

  @Override
  public Instant instant() {
    return offset.correct(phone.instant());
  }

  @Override
  public ZoneId getZone() {
    return phone.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    TrustedClock other = new TrustedClock(phone.withZone(zone));
    other.offset = offset;
    return other;
  }

  /** Returns what the phone itself shows. */
  Instant phone() {
    return phone.instant();
  }

  ClockOffset offset() {
    return offset;
  }

  /** Takes what was kept from an earlier run, unless this run knows better. */
  synchronized void resume(ClockOffset kept) {
    if (kept.learnt().isAfter(offset.learnt())) {
      offset = kept;
    }
  }

  /** Takes how far the authority is ahead of the phone, and tells if that is within bounds. */
  synchronized boolean learn(Duration ahead, Instant learnt) {
    if (ahead.abs().compareTo(ClockOffset.LARGEST) > 0) {
      return false;
    }
    offset = new ClockOffset(ahead, learnt);
    return true;
  }
}
