package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.AtRestKeys;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import java.util.Optional;

/**
 * Takes applications.
 *
 * <p>Whether the register agrees is kept and not told: every application that is well formed gets a
 * pending enrolment. One that cannot succeed fails at the face and, with its cause, before the
 * officer.
 */
final class Applying {
  private final Office office;

  Applying(Office office) {
    this.office = office;
  }

  Outcome<JsonObject> answer(VerifiedMessage verified) {
    Applicant applicant;
    try {
      applicant = Bodies.applicant(verified.message().body());
    } catch (MalformedException garbled) {
      return Outcome.refused(ActivationRefusal.MALFORMED);
    }
    boolean eligible =
        Eligibility.of(applicant, office.ports().registry(), office.today()).refusal().isEmpty();
    AtRestKeys atRest = office.keys().atRest();
    Applied wanted =
        new Applied(
            verified.key(),
            atRest.citizen(applicant.nik()),
            atRest.seal(applicant.nik(), office.randomness()),
            office.seal(applicant),
            eligible,
            verified.message().fingerprint());
    EnrolmentId id = EnrolmentId.random(office.randomness());
    Optional<EnrolmentId> taken =
        office.decide(
            tables -> take(tables, EnrolmentRecord.applied(id, wanted, office.now()), verified));
    return Outcome.of(taken, ActivationRefusal.NOT_ACCEPTED).map(Bodies::applied);
  }

  private Optional<EnrolmentId> take(
      ActivationTables tables, EnrolmentRecord wanted, VerifiedMessage verified) {
    Applied application = wanted.application();
    Optional<EnrolmentRecord> held =
        tables.enrolments().pending(application.citizen()).stream()
            .filter(row -> row.application().isOfSamePair(application))
            .findFirst();
    if (held.isPresent()) {
      return again(tables, held.get(), application, verified);
    }
    if (!verified.isFresh() || tables.devices().find(verified.message().device()).isPresent()) {
      return Optional.empty();
    }
    ConflictException.unless(tables.enrolments().add(wanted));
    office.record(tables, HistoryEvent.APPLIED, wanted);
    return Optional.of(wanted.id());
  }

  /** Corrected data are taken until the face has matched; the counters go on. */
  private Optional<EnrolmentId> again(
      ActivationTables tables,
      EnrolmentRecord held,
      Applied application,
      VerifiedMessage verified) {
    if (held.application().message().equals(application.message())) {
      return Optional.of(held.id());
    }
    if (!verified.isFresh() || held.state() != EnrolmentState.APPLIED) {
      return Optional.empty();
    }
    ConflictException.unless(tables.enrolments().replace(held.with(application)));
    office.record(tables, HistoryEvent.APPLIED, held);
    return Optional.of(held.id());
  }
}
