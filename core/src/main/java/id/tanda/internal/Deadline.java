package id.tanda.internal;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of one exchange over a network, by the machine's own monotonic time: a clock may be set
 * meanwhile.
 */
public final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** Returns the end of what begins now and may take a time. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * Returns how long the next step may wait: at most what is left.
   *
   * @param wished a time-out in milliseconds, 0 for none
   * @return 1 or more
   * @throws SocketTimeoutException if nothing is left
   */
  public int cap(int wished) throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("deadline");
    }
    return (int) Math.min(left, wished == 0 ? Integer.MAX_VALUE : wished);
  }
}
