package id.tanda.activation;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import java.util.List;
import java.util.Optional;

/** Ends devices, holds them back and lets them go on; cancels what is pending. */
final class Ending {
  private final Office office;

  Ending(Office office) {
    this.office = office;
  }

  /** Ends the device that asks for it; asking again changes nothing. */
  Outcome<JsonObject> unbind(VerifiedMessage verified) {
    return office.tell(office.decide(tables -> unbind(tables, verified)))
        ? Outcome.done(JsonObject.builder().put("state", "unbound").build())
        : Outcome.refused(ActivationRefusal.DEVICE_NOT_ACTIVE);
  }

  private Told<Boolean> unbind(ActivationTables tables, VerifiedMessage verified) {
    Optional<DeviceRecord> device = tables.devices().find(verified.message().device());
    Optional<DeviceRecord> moved =
        device
            .filter(row -> verified.isFresh() && DeviceStep.UNBIND.isPossibleIn(row.state()))
            .map(row -> office.take(tables, row, DeviceStep.UNBIND));
    boolean isUnbound =
        moved.or(() -> device).filter(row -> row.state() == DeviceState.UNBOUND).isPresent();
    return new Told<>(isUnbound, moved);
  }

  /** Takes a step with the citizen's current device, if there is one that can. */
  Outcome<DeviceState> take(Nik nik, DeviceStep step) {
    String citizen = office.keys().atRest().citizen(nik);
    Optional<DeviceRecord> moved = office.decide(tables -> take(tables, citizen, step));
    return office.tell(
        new Told<>(Outcome.of(moved, CounterRefusal.NO_DEVICE).map(DeviceRecord::state), moved));
  }

  private Optional<DeviceRecord> take(ActivationTables tables, String citizen, DeviceStep step) {
    return tables
        .devices()
        .current(citizen)
        .filter(row -> step.isPossibleIn(row.state()))
        .map(row -> office.take(tables, row, step));
  }

  /** Blocks the citizen's device and cancels what an officer has already approved. */
  Outcome<DeviceState> block(Nik nik) {
    String citizen = office.keys().atRest().citizen(nik);
    return office.tell(office.decide(tables -> block(tables, citizen)));
  }

  private Told<Outcome<DeviceState>> block(ActivationTables tables, String citizen) {
    int cancelled = // first: what becomes active before this is seen to have is found below
        cancelApproved(tables, citizen, EnrolmentStep.BLOCK);
    Optional<DeviceRecord> device = take(tables, citizen, DeviceStep.BLOCK);
    Outcome<DeviceState> outcome =
        device.isPresent() || cancelled > 0
            ? Outcome.done(DeviceState.BLOCKED)
            : Outcome.refused(CounterRefusal.NO_DEVICE);
    return new Told<>(outcome, device);
  }

  /** Ends the device that a new one replaces; returns it if there was one. */
  Optional<DeviceRecord> replaceCurrent(ActivationTables tables, String citizen) {
    return take(tables, citizen, DeviceStep.REPLACE);
  }

  /**
   * Takes this step with the enrolments of a citizen that an officer has approved; returns how many
   * there were. What strangers apply for in a citizen's name is never touched, so it cannot hinder.
   */
  int cancelApproved(ActivationTables tables, String citizen, EnrolmentStep step) {
    List<EnrolmentRecord> approved = tables.enrolments().approved(citizen);
    approved.forEach(row -> office.take(tables, row, step));
    return approved.size();
  }
}
