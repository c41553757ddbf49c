package id.tanda.device;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.Nik;
import java.time.Instant;
import java.util.Objects;

/**
 * What a citizen is told of a device of theirs.
 *
 * @param device the name of the device, the {@code iss} of its messages
 * @param nik whose it is
 * @param state where it stands now: active again, suspended, unbound, blocked or replaced
 * @param since since when
 */
public record DeviceNotice(KeyThumbprint device, Nik nik, DeviceState state, Instant since) {
  /** Checks that nothing is missing. */
  public DeviceNotice {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(nik, "nik");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return "DeviceNotice[" + state + "]";
  }
}
