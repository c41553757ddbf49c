package id.tanda.device;

/**
 * Where a device stands with its authority; what may happen there is the table of {@link
 * DeviceStep}.
 */
public enum DeviceState {
  /** May show tokens and consent. */
  ACTIVE,
  /** Held back for a while; may be resumed. */
  SUSPENDED,
  /** Ended by its citizen. */
  UNBOUND,
  /** Ended after a report or by the authority. */
  BLOCKED,
  /** Ended because a newer device became active. */
  REPLACED;

  /** Tells if the device has ended for good: neither active nor suspended. */
  public boolean isOver() {
    return this != ACTIVE && this != SUSPENDED;
  }
}
