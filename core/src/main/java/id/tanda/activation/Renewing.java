package id.tanda.activation;

import id.tanda.attribute.CivilRecord;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.device.VerifiedMessage;
import id.tanda.identity.Outcome;
import id.tanda.token.IssuedCredentials;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives an active device its credentials: the first ones, the same again, or new ones.
 *
 * <p>New ones ask the register first. Whoever it does not hold any more, or not as somebody who may
 * have a device, keeps what they have to its end and gets nothing new.
 */
final class Renewing {
  private final Office office;

  Renewing(Office office) {
    this.office = office;
  }

  /** Renews. Nothing is used up by it, so a repeat within 24 hours is answered like the first. */
  Outcome<JsonObject> answer(VerifiedMessage verified) {
    return look(verified).flatMap(device -> renew(verified, device));
  }

  /**
   * Gives the credentials of a device that was bound just now or by the same message before, with
   * the data that the register holds; who left it meanwhile gets none.
   */
  Outcome<JsonObject> credentials(VerifiedMessage verified) {
    return look(verified).flatMap(device -> issue(device, citizen(device), () -> hold(verified)));
  }

  private Outcome<JsonObject> renew(VerifiedMessage verified, DeviceRecord device) {
    Optional<CivilRecord> citizen = citizen(device);
    return citizen.isPresent()
        ? issue(device, citizen, () -> take(verified, DeviceStep.RENEW))
        : take(verified, DeviceStep.REFUSE_RENEWAL)
            .flatMap(refused -> Outcome.refused(ActivationRefusal.NOT_RENEWED));
  }

  /** The register is asked outside of a transaction, and may be slow. */
  private Optional<CivilRecord> citizen(DeviceRecord device) {
    return Eligibility.of(
        office.keys().atRest().open(device), office.ports().registry(), office.today());
  }

  /**
   * The state is looked at again after signing: nothing goes out after a block was acknowledged.
   */
  private Outcome<JsonObject> issue(
      DeviceRecord device, Optional<CivilRecord> citizen, Supplier<Outcome<DeviceRecord>> again) {
    CredentialMaker maker = office.ports().credentials();
    Instant now = office.now();
    IssuedCredentials issued =
        new IssuedCredentials(
            maker.issue(device.key(), device.statusIndex(), now),
            citizen
                .map(civil -> civil.releasable(office.today()))
                .flatMap(data -> maker.issueData(device.key(), device.statusIndex(), data, now)));
    return again.get().map(still -> issued.json());
  }

  private Outcome<DeviceRecord> look(VerifiedMessage verified) {
    return office.decide(tables -> active(tables.devices().find(verified.message().device())));
  }

  private Outcome<DeviceRecord> hold(VerifiedMessage verified) {
    return office.decide(tables -> held(tables, verified));
  }

  private Outcome<DeviceRecord> take(VerifiedMessage verified, DeviceStep step) {
    return office.decide(
        tables -> held(tables, verified).map(device -> office.take(tables, device, step)));
  }

  private static Outcome<DeviceRecord> held(ActivationTables tables, VerifiedMessage verified) {
    return active(tables.devices().hold(verified.message().device()));
  }

  private static Outcome<DeviceRecord> active(Optional<DeviceRecord> device) {
    return Outcome.of(
        device.filter(row -> row.state() == DeviceState.ACTIVE),
        ActivationRefusal.DEVICE_NOT_ACTIVE);
  }
}
