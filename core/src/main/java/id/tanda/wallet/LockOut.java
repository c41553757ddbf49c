package id.tanda.wallet;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a wallet stays shut after wrong PINs in a row: 3 free, then 15 minutes doubling to 24
 * hours.
 */
final class LockOut {
  /** At this many the wallet is destroyed. */
  static final int MOST = 10;

  private static final int FREE = 3;
  private static final Duration FIRST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(24);

  private LockOut() {}

  /** Returns how long to wait after so many wrong PINs before the next is looked at. */
  static Duration after(int wrong) {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST.multipliedBy(1L << (wrong - FREE));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** Returns from when the next PIN is looked at, inclusive. */
  static Instant retryAt(int wrong, Instant now) {
    return now.plus(after(wrong));
  }
}
