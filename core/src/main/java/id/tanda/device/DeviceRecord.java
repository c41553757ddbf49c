package id.tanda.device;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.P256PublicKey;
import java.time.Instant;

/**
 * A device as the authority keeps it.
 *
 * @param key the binding key; its thumbprint is the device's name
 * @param citizen the keyed handle of the citizen, see {@link AtRestKeys#citizen}
 * @param sealedNik the NIK, see {@link AtRestKeys#open(DeviceRecord)}
 * @param statusIndex the index of its credentials over all status lists, never used before
 * @param state where it stands
 * @param since since when it stands there
 */
public record DeviceRecord(
    P256PublicKey key,
    String citizen,
    Sealed sealedNik,
    long statusIndex,
    DeviceState state,
    Instant since) {
  /** Returns the name of the device. */
  public KeyThumbprint thumbprint() {
    return key.thumbprint();
  }

  /**
   * Returns the device after a step.
   *
   * @throws IllegalStateException if the table does not hold that step from here
   */
  public DeviceRecord after(DeviceStep step, Instant now) {
    step.require(state);
    Instant next = step.to() == state ? since : now;
    return new DeviceRecord(key, citizen, sealedNik, statusIndex, step.to(), next);
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return "DeviceRecord[" + state + "]";
  }
}
