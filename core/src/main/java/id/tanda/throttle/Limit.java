package id.tanda.throttle;

import java.time.Duration;

/**
 * How many of something within how long. As many may come at once; then one more for each part of
 * the time that has passed.
 */
public enum Limit {
  /**
   * Applications and confirmation codes from one origin without a human check: a family at home or
   * a queue in an office, not a program.
   */
  ATTEMPTS_OF_ORIGIN(20, Duration.ofMinutes(10)),

  /** The same once a human check was passed: many phones behind one address. */
  CHECKED_ATTEMPTS_OF_ORIGIN(200, Duration.ofMinutes(10)),

  /**
   * Applications and confirmation codes of all origins together without a human check: more than a
   * country activates in its busiest minute.
   */
  ATTEMPTS_OF_ALL(1_200, Duration.ofMinutes(1)),

  /** Renewals of one device; it needs one a month. */
  RENEWALS_OF_DEVICE(12, Duration.ofDays(1)),

  /** Withdrawals of one device: as many as a wallet keeps consents. */
  WITHDRAWALS_OF_DEVICE(300, Duration.ofDays(1));

  private final int most;
  private final Duration window;

  Limit(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Returns how many. */
  public int most() {
    return most;
  }

  /** Returns within how long. */
  public Duration window() {
    return window;
  }

  /** Returns after how long one more is let in. */
  public Duration each() {
    return window.dividedBy(most);
  }
}
