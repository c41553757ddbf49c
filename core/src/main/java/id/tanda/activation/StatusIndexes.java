package id.tanda.activation;

import id.tanda.crypto.Randomness;
import id.tanda.device.DeviceTable;
import id.tanda.internal.Uniform;
import id.tanda.trust.StatusList;

/**
 * Draws the status index of a new device: any that its list still has, so that it tells neither
 * when the device became active nor who came before.
 *
 * <p>A list has entries to spare to the end; the next one begins when this many devices have had
 * one.
 */
record StatusIndexes(int room, Randomness randomness) {
  /** At half of a list every second draw, or better, meets an entry that is free. */
  static final int MOST_ROOM = StatusList.SIZE / 2;

  StatusIndexes {
    if (room < 1 || room > MOST_ROOM) {
      throw new IllegalArgumentException(
          "statusListRoom must be 1 to " + MOST_ROOM + ", was " + room);
    }
  }

  /** Draws an index of the newest list that has room; it may be taken, which the table tells. */
  long draw(DeviceTable devices) {
    long list = devices.highestIndex().map(highest -> highest / StatusList.SIZE).orElse(0L);
    long first = list * StatusList.SIZE;
    if (devices.count(first, first + StatusList.SIZE) >= room) {
      first += StatusList.SIZE;
    }
    return first + Uniform.below(StatusList.SIZE, randomness);
  }
}
