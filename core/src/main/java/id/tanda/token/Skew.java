package id.tanda.token;

import java.time.Duration;

/** How far the clocks of two sides may differ. */
final class Skew {
  static final Duration DEFAULT = Duration.ofSeconds(5);
  static final Duration LARGEST = Duration.ofSeconds(30);

  private Skew() {}

  static Duration require(Duration skew) {
    if (skew.isNegative() || skew.compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("skew must be 0 to 30 s, was " + skew);
    }
    return skew;
  }
}
