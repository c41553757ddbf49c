package id.tanda.activation;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.device.VerifiedMessage;
import id.tanda.identity.Outcome;
import id.tanda.token.DeviceCredentials;
import java.util.Optional;

/** Gives an active device its credentials: the first ones, the same again, or new ones. */
final class Renewing {
  private final Office office;

  Renewing(Office office) {
    this.office = office;
  }

  /** Renews. Nothing is used up by it, so a repeat within 24 hours is answered like the first. */
  Outcome<JsonObject> answer(VerifiedMessage verified) {
    return issue(verified, true);
  }

  /** Gives the credentials of a device that was bound just now or by the same message before. */
  Outcome<JsonObject> credentials(VerifiedMessage verified) {
    return issue(verified, false);
  }

  /**
   * The state is looked at again after signing: nothing goes out after a block was acknowledged.
   */
  private Outcome<JsonObject> issue(VerifiedMessage verified, boolean renewal) {
    Optional<DeviceRecord> device = office.decide(tables -> active(tables, verified));
    if (device.isEmpty()) {
      return Outcome.refused(ActivationRefusal.DEVICE_NOT_ACTIVE);
    }
    DeviceCredentials credentials =
        office
            .ports()
            .credentials()
            .issue(device.get().key(), device.get().statusIndex(), office.now());
    boolean stillActive =
        office.decide(
            tables -> {
              Optional<DeviceRecord> still = active(tables, verified);
              if (still.isPresent() && renewal) {
                office.take(tables, still.get(), DeviceStep.RENEW);
              }
              return still.isPresent();
            });
    return stillActive
        ? Outcome.done(DeviceMessages.answer(credentials))
        : Outcome.refused(ActivationRefusal.DEVICE_NOT_ACTIVE);
  }

  private static Optional<DeviceRecord> active(ActivationTables tables, VerifiedMessage verified) {
    return tables
        .devices()
        .find(verified.message().device())
        .filter(device -> device.state() == DeviceState.ACTIVE);
  }
}
