package id.tanda.wallet;

import java.util.Arrays;

/**
 * A secret that stays on one device, supplied by the host from its key store where there is one.
 *
 * <p>Without it the bytes of a wallet say nothing. Must always give the same bytes.
 */
@FunctionalInterface
public interface DeviceSecret {
  /** How many bytes there are at least. */
  int LENGTH = 32;

  /** Returns a copy of the secret, 32 bytes or more; the caller overwrites it. */
  byte[] bytes();

  /**
   * Returns a secret from memory.
   *
   * @param secret 32 bytes or more; copied
   * @throws IllegalArgumentException if it is shorter
   */
  static DeviceSecret of(byte[] secret) {
    if (secret.length < LENGTH) {
      throw new IllegalArgumentException("secret must have 32 bytes or more");
    }
    byte[] copy = Arrays.copyOf(secret, secret.length);
    return copy::clone;
  }
}
