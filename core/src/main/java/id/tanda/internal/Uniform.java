package id.tanda.internal;

import id.tanda.crypto.Randomness;
import java.nio.ByteBuffer;

/** Draws numbers without bias: what would favour some of them is drawn again. */
public final class Uniform {
  private static final int DRAWS = 128; // each fails less than every second time

  private Uniform() {}

  /**
   * Draws a number.
   *
   * @param bound 1 to 2^62; the number is below it
   * @throws IllegalStateException if the randomness does not yield one, which a sound one does
   */
  public static long below(long bound, Randomness randomness) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be 1 or more, was " + bound);
    }
    int unused = Long.numberOfLeadingZeros(bound - 1);
    for (int i = 0; i < DRAWS; i++) {
      long drawn = ByteBuffer.wrap(randomness.bytes(Long.BYTES)).getLong();
      long number = unused == Long.SIZE ? 0 : drawn >>> unused;
      if (number < bound) {
        return number;
      }
    }
    throw new IllegalStateException("randomness must be uniform");
  }
}
