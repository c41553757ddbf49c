package id.tanda.device;

import id.tanda.crypto.keys.KeyThumbprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where devices are kept; used inside a transaction of the store. */
public interface DeviceTable {
  /** Returns the device of this name. */
  Optional<DeviceRecord> find(KeyThumbprint device);

  /**
   * Returns the device of this name and keeps it as it is until the transaction ends, so that what
   * is decided on it still holds then.
   */
  Optional<DeviceRecord> hold(KeyThumbprint device);

  /** Returns the citizen's device that is active or suspended; there is at most one. */
  Optional<DeviceRecord> current(String citizen);

  /**
   * Adds a device; false if its name or its status index is taken, or if it is active or suspended
   * and its citizen has another one that is.
   */
  boolean add(DeviceRecord device);

  /** Moves a device into another state; false if it does not stand in {@code from} any more. */
  boolean move(DeviceRecord to, DeviceState from);

  /**
   * Returns the status indexes of one list whose devices are not active, for the list to be
   * published.
   */
  List<Long> notActive(long firstIndex, long beyondIndex);

  /** Returns the highest status index of any device there ever was, or empty if there was none. */
  Optional<Long> highestIndex();

  /** Returns how many devices there ever were with an index of one list. */
  long count(long firstIndex, long beyondIndex);

  /**
   * Tells if a device with an index of one list is active or suspended, or has ended after a time,
   * exclusive: its list must then still be published.
   */
  boolean needsList(long firstIndex, long beyondIndex, Instant endedAfter);
}
