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

  /** Returns the same device in another state. */
  public DeviceRecord in(DeviceState next, Instant now) {
    return new DeviceRecord(key, citizen, sealedNik, statusIndex, next, now);
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return "DeviceRecord[" + state + "]";
  }
}
