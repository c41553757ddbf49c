package id.tanda.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** Where hostile texts take their decisions from: a seed, or the bytes of a fuzzer. */
@FunctionalInterface
public interface Choices {
  /** Returns a number from 0, inclusive, to the bound, exclusive. */
  int below(int bound);

  /** Returns an endless stream of choices that is the same for the same seed. */
  static Choices seeded(long seed) {
    return new SplittableRandom(seed)::nextInt;
  }

  /** Returns choices that these bytes make, one byte or two for each; after them always zero. */
  static Choices of(byte[] bytes) {
    int[] next = {0};
    return bound -> {
      int value = 0;
      for (int width = bound > 256 ? 2 : 1; width > 0; width--) {
        value = value << 8 | (next[0] < bytes.length ? bytes[next[0]++] & 0xff : 0);
      }
      return value % bound;
    };
  }

  /** Tells yes one time in so many, and never when there is nothing left to choose by. */
  default boolean oneIn(int times) {
    return below(times) == times - 1;
  }

  /** Returns one of them. */
  default <T> T of(List<T> things) {
    return things.get(below(things.size()));
  }

  /** Returns so many bytes. */
  default byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) below(256);
    }
    return bytes;
  }
}
