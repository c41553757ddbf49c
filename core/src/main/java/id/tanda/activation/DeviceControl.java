package id.tanda.activation;

import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;

/**
 * What the authority does to a citizen's device: block, suspend, resume, unbind.
 *
 * <p>It counts at once for everything the authority does, and reaches verifiers with the next
 * status list. Every call may throw a {@link id.tanda.identity.StoreException} if the store cannot
 * tell, and what the host's {@link id.tanda.device.DeviceNotices} throw. Safe for use by many
 * threads.
 */
public final class DeviceControl {
  private final Ending ending;

  DeviceControl(Office office) {
    this.ending = new Ending(office);
  }

  /**
   * Blocks the current device for good and cancels enrolments that were approved already; the
   * citizen returns by a new visit.
   *
   * @return the state, or {@link CounterRefusal#NO_DEVICE} if there was nothing to block
   */
  public Outcome<DeviceState> block(Nik nik) {
    return ending.block(nik);
  }

  /**
   * Holds an active device back.
   *
   * @return the state, or {@link CounterRefusal#NO_DEVICE}
   */
  public Outcome<DeviceState> suspend(Nik nik) {
    return ending.take(nik, DeviceStep.SUSPEND);
  }

  /**
   * Lets a suspended device go on.
   *
   * @return the state, or {@link CounterRefusal#NO_DEVICE}
   */
  public Outcome<DeviceState> resume(Nik nik) {
    return ending.take(nik, DeviceStep.RESUME);
  }

  /**
   * Ends the current device at the citizen's wish, for one who has lost it.
   *
   * @return the state, or {@link CounterRefusal#NO_DEVICE}
   */
  public Outcome<DeviceState> unbind(Nik nik) {
    return ending.take(nik, DeviceStep.UNBIND);
  }
}
