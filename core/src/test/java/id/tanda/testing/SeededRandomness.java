package id.tanda.testing;

import id.tanda.crypto.Randomness;
import java.util.Random;

/** Randomness that a test can repeat; never for keys that matter. */
public final class SeededRandomness implements Randomness {
  private final Random random;

  /** Creates one that always gives the same bytes for the same seed. */
  public SeededRandomness(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized void fill(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
