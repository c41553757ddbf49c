package id.tanda.crypto;

import java.security.SecureRandom;

/**
 * Where secrets and salts come from.
 *
 * <p>A port, so that published vectors can be reproduced. Implementations must be thread-safe and,
 * outside tests, cryptographically strong.
 */
@FunctionalInterface
public interface Randomness {

  /**
   * Overwrites every byte of the array with a random one.
   *
   * @param bytes the array to fill
   */
  void fill(byte[] bytes);

  /**
   * Draws a new array of random bytes.
   *
   * @param count how many, zero or more
   * @return a new array
   * @throws IllegalArgumentException if the count is negative
   */
  default byte[] bytes(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be 0 or more, was " + count);
    }
    byte[] bytes = new byte[count];
    fill(bytes);
    return bytes;
  }

  /**
   * Draws from a new {@link SecureRandom} of the platform.
   *
   * @return strong randomness
   */
  static Randomness secure() {
    return new SecureRandom()::nextBytes;
  }
}
