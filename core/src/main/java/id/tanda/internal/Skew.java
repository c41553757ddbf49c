package id.tanda.internal;

import java.time.Duration;

/** How far the clocks of two sides may differ. */
public final class Skew {
  /** Between sides that meet: tokens, challenges, requests, messages. */
  public static final Duration DEFAULT = Duration.ofSeconds(5);

  /** The most that a verifier may allow, and what is allowed for what an authority publishes. */
  public static final Duration LARGEST = Duration.ofSeconds(30);

  private Skew() {}

  /**
   * Returns the skew if it is within the bounds.
   *
   * @throws IllegalArgumentException if it is not 0 to 30 seconds
   */
  public static Duration require(Duration skew) {
    if (skew.isNegative() || skew.compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("skew must be 0 to 30 s, was " + skew);
    }
    return skew;
  }
}
