package id.tanda.activation;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ends devices, holds them back and lets them go on; cancels what is pending. */
final class Ending {
  private final Office office;

  Ending(Office office) {
    this.office = office;
  }

  /** Ends the device that asks for it; asking again changes nothing. */
  Outcome<JsonObject> unbind(VerifiedMessage verified) {
    return office.decide(tables -> unbind(tables, verified))
        ? Outcome.done(JsonObject.builder().put("state", "unbound").build())
        : Outcome.refused(ActivationRefusal.DEVICE_NOT_ACTIVE);
  }

  private boolean unbind(ActivationTables tables, VerifiedMessage verified) {
    Optional<DeviceRecord> device = tables.devices().find(verified.message().device());
    if (device.isEmpty()) {
      return false;
    }
    DeviceState state = device.get().state();
    boolean ends =
        verified.isFresh() && (state == DeviceState.ACTIVE || state == DeviceState.SUSPENDED);
    if (ends) {
      move(tables, device.get(), DeviceState.UNBOUND, HistoryEvent.UNBOUND);
    }
    return ends || state == DeviceState.UNBOUND;
  }

  /** Moves the citizen's current device, if it stands in one of these states. */
  Outcome<DeviceState> move(Nik nik, Set<DeviceState> from, DeviceState to, HistoryEvent event) {
    String citizen = office.keys().atRest().citizen(nik);
    return office.decide(
        tables -> {
          Optional<DeviceRecord> device =
              tables.devices().current(citizen).filter(row -> from.contains(row.state()));
          device.ifPresent(row -> move(tables, row, to, event));
          return device.isPresent() ? Outcome.done(to) : Outcome.refused(CounterRefusal.NO_DEVICE);
        });
  }

  /** Blocks the citizen's device and cancels what an officer has already approved. */
  Outcome<DeviceState> block(Nik nik) {
    String citizen = office.keys().atRest().citizen(nik);
    return office.decide(
        tables -> {
          Optional<DeviceRecord> device = tables.devices().current(citizen);
          device.ifPresent(row -> move(tables, row, DeviceState.BLOCKED, HistoryEvent.BLOCKED));
          int cancelled =
              cancelPending(
                  tables,
                  citizen,
                  state -> state == EnrolmentState.APPROVED || state == EnrolmentState.CODE_SENT);
          return device.isPresent() || cancelled > 0
              ? Outcome.done(DeviceState.BLOCKED)
              : Outcome.refused(CounterRefusal.NO_DEVICE);
        });
  }

  void replaceCurrent(ActivationTables tables, String citizen) {
    tables
        .devices()
        .current(citizen)
        .ifPresent(row -> move(tables, row, DeviceState.REPLACED, HistoryEvent.REPLACED));
  }

  int cancelPending(ActivationTables tables, String citizen, Predicate<EnrolmentState> which) {
    int cancelled = 0;
    for (EnrolmentRecord row : tables.enrolments().pending(citizen)) {
      if (which.test(row.state())) {
        cancel(tables, row);
        cancelled++;
      }
    }
    return cancelled;
  }

  void cancel(ActivationTables tables, EnrolmentRecord row) {
    ConflictException.unless(
        tables.enrolments().replace(row.in(EnrolmentState.CANCELLED, office.now())));
    office.record(tables, HistoryEvent.CANCELLED, row);
  }

  private void move(
      ActivationTables tables, DeviceRecord device, DeviceState to, HistoryEvent event) {
    ConflictException.unless(tables.devices().move(device.in(to, office.now()), device.state()));
    office.record(tables, event, device);
  }
}
