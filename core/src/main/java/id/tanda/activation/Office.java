package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.AtRestKeys;
import id.tanda.device.DeviceNotice;
import id.tanda.device.DeviceNotices;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceStep;
import id.tanda.device.Sealed;
import id.tanda.device.SealedField;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What all steps of activation work with. */
record Office(
    AuthorityId authority,
    Transactions<? extends ActivationTables> store,
    ActivationPorts ports,
    ActivationKeys keys,
    Randomness randomness,
    Clock clock) {
  private static final int ATTEMPTS = 64;
  private static final String APPLICANT = "applicant";

  /** Returns the time as finely as a store keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Runs work in a transaction, and again if it met a conflict.
   *
   * @throws StoreException if it met one every time
   */
  <R> R decide(Transactions.Work<ActivationTables, R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return store.inTransaction(work);
      } catch (ConflictException lost) {
        if (attempt == ATTEMPTS) {
          throw new StoreException("too many others changed the same row", true, lost);
        }
      }
    }
  }

  /** Tells the citizen of the device that was moved, if there is one; returns what was decided. */
  <R> R tell(Told<R> told) {
    DeviceNotices notices = ports.notices();
    if (notices != DeviceNotices.none()) {
      told.moved().map(this::notice).ifPresent(notices::tell);
    }
    return told.decided();
  }

  private DeviceNotice notice(DeviceRecord row) {
    return new DeviceNotice(row.thumbprint(), keys.atRest().open(row), row.state(), row.since());
  }

  /** Writes down what was decided, in the same transaction. */
  void record(ActivationTables tables, HistoryEvent event, String citizen, String detail) {
    tables.history().append(HistoryRecord.of(now(), event, citizen, detail, randomness));
  }

  /** Takes a step of an enrolment and writes it down; returns the row as the table has it then. */
  EnrolmentRecord take(ActivationTables tables, EnrolmentRecord row, EnrolmentStep step) {
    return take(tables, row, step, row.id().text());
  }

  /** Takes a step of an enrolment and writes down with it what is to be remembered of it. */
  EnrolmentRecord take(
      ActivationTables tables, EnrolmentRecord row, EnrolmentStep step, String detail) {
    EnrolmentRecord next = row.after(step, now());
    ConflictException.unless(tables.enrolments().replace(next));
    record(tables, step.event(), row.application().citizen(), detail);
    return next.next();
  }

  /** Takes a step of a device and writes it down; returns the row as the table has it then. */
  DeviceRecord take(ActivationTables tables, DeviceRecord row, DeviceStep step) {
    DeviceRecord next = row.after(step, now());
    ConflictException.unless(tables.devices().move(next, row.state()));
    record(tables, step.event(), row.citizen(), row.thumbprint().text());
    return next;
  }

  /**
   * Locks an enrolment of which nothing can come any more, because its last guess was cut off and
   * its code has ended; returns any other as it is. Whoever looks at one next finds that out.
   */
  EnrolmentRecord settled(ActivationTables tables, EnrolmentRecord row) {
    boolean isLost = EnrolmentStep.LOCK.isPossibleIn(row.state()) && row.codes().isLost(now());
    return isLost ? take(tables, row, EnrolmentStep.LOCK) : row;
  }

  Sealed seal(Applicant applicant, KeyThumbprint device) {
    AtRestKeys atRest = keys.atRest();
    SealedField field = new SealedField(APPLICANT, device, atRest.citizen(applicant.nik()));
    return atRest.seal(applicant.json().utf8(), field, randomness);
  }

  Applicant open(Applied application) {
    SealedField field =
        new SealedField(APPLICANT, application.device().thumbprint(), application.citizen());
    try {
      return Applicant.parse(
          JsonObject.parse(keys.atRest().open(application.sealedApplicant(), field)));
    } catch (MalformedException damaged) {
      throw new StoreException("a sealed applicant is none", false, damaged);
    }
  }

  @Override
  public String toString() {
    return "Office[" + authority + "]";
  }
}
