package id.tanda.internal;

/** How many rows one call may touch. */
public final class AtMost {
  private AtMost() {}

  /**
   * Returns the number if it is one.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static int require(int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost must be 1 or more, was " + atMost);
    }
    return atMost;
  }
}
