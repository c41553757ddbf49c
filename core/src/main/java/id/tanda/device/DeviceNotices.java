package id.tanda.device;

/**
 * Tells citizens what happened to their devices, by a way that is not the mailbox of the
 * confirmation code: a push message to the old phone, a text message, a letter. Supplied by the
 * host of an authority, if it has such a way.
 *
 * <p>Called once for each change, after it was committed and never inside a transaction; if the
 * process ends in between, not at all, but the history has the change. Put the notice into a queue
 * and return: what is thrown here reaches whoever caused the change, which stands all the same.
 * Must be safe for use by many threads.
 */
@FunctionalInterface
public interface DeviceNotices {
  /** Tells. */
  void tell(DeviceNotice notice);

  /** Returns one that tells nobody; a device then learns at its next renewal that it has ended. */
  static DeviceNotices none() {
    return NoNotices.INSTANCE;
  }
}
