package id.tanda.device;

import java.util.Objects;

/**
 * Personal data as the store keeps them: one field of one row, sealed. In another row it does not
 * open.
 *
 * @param key the id of the key that sealed it, 1 to 32 characters
 * @param bytes what {@link id.tanda.crypto.secret.SealingKey#seal} made
 */
public record Sealed(String key, byte[] bytes) {
  /** Checks that nothing is missing. */
  public Sealed {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(bytes, "bytes");
    if (key.isEmpty() || key.length() > 32) {
      throw new IllegalArgumentException("key must have 1 to 32 characters");
    }
  }

  /** Returns the id of the key alone. */
  @Override
  public String toString() {
    return "Sealed[" + key + "]";
  }
}
