package id.tanda.release;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.identity.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What a token or a consent that was found good allows.
 *
 * @param device the device whose citizen it is about
 * @param attributes what may go out
 * @param basis what it rests on
 * @param event what the receipt will prove
 * @param claim uses it up
 */
record Permit(
    DeviceRecord device, List<Attribute> attributes, Basis basis, ReceiptEvent event, Claim claim) {
  /** Uses a token or one use of a consent up, in one step of the deciding transaction. */
  interface Claim {
    /** Returns why it could not be used up, or nothing if it was. */
    Optional<Reason> take(ReleaseTables tables);
  }

  /** Returns the device if it is known and active. */
  static Optional<DeviceRecord> activeDevice(ReleaseTables tables, KeyThumbprint device) {
    return tables.devices().find(device).filter(row -> row.state() == DeviceState.ACTIVE);
  }
}
