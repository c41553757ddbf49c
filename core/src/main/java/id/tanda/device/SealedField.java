package id.tanda.device;

import id.tanda.crypto.keys.KeyThumbprint;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The place to which a sealed value is bound: a field of the rows about one device of one citizen.
 *
 * @param name the field, of {@code [a-z]}
 * @param device the device
 * @param citizen the keyed handle of the citizen
 */
public record SealedField(String name, KeyThumbprint device, String citizen) {
  /**
   * Checks that nothing is missing and that no two places have the same context.
   *
   * @throws IllegalArgumentException if the name is empty or holds anything else
   */
  public SealedField {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(citizen, "citizen");
    if (name.isEmpty() || !name.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      throw new IllegalArgumentException("name must be of [a-z]");
    }
  }

  /** Neither a name nor a thumbprint holds the character between them. */
  byte[] context() {
    return (name + ":" + device.text() + ":" + citizen).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the name of the field alone. */
  @Override
  public String toString() {
    return "SealedField[" + name + "]";
  }
}
