package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.AtRestKeys;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes applications.
 *
 * <p>Whether the register agrees is kept and not told: every application that is well formed gets a
 * pending enrolment. One that cannot succeed fails at the face and, with its cause, before the
 * officer.
 *
 * <p>Whoever applies again with other data corrects them until the face has matched. After that
 * everything begins anew, so that no officer approves what they have not seen and no code reaches
 * an address that was taken back; the tries of the face go on.
 */
final class Applying {
  private final Office office;

  Applying(Office office) {
    this.office = office;
  }

  /** What somebody applies for, as it would be kept if it is new, and by which message. */
  private record Wish(EnrolmentRecord enrolment, Applicant applicant, VerifiedMessage verified) {
    Applied application() {
      return enrolment.application();
    }

    boolean isFresh() {
      return verified.isFresh();
    }

    /**
     * Tells if it was said before the last step of an enrolment: data from before a correction that
     * come again. A clock that was set back since makes nothing late.
     */
    boolean isOlderThan(EnrolmentRecord held) {
      Instant said = verified.message().issuedAt();
      return said.isBefore(held.since().truncatedTo(ChronoUnit.SECONDS))
          && !enrolment.since().isBefore(held.since());
    }
  }

  Outcome<JsonObject> answer(VerifiedMessage verified) {
    Applicant applicant;
    try {
      applicant = Bodies.applicant(verified.message().body());
    } catch (MalformedException garbled) {
      return Outcome.refused(ActivationRefusal.MALFORMED);
    }
    EnrolmentRecord wanted =
        EnrolmentRecord.applied(
            EnrolmentId.random(office.randomness()), applied(verified, applicant), office.now());
    Wish wish = new Wish(wanted, applicant, verified);
    return Outcome.of(office.decide(tables -> take(tables, wish)), ActivationRefusal.NOT_ACCEPTED)
        .map(Bodies::applied);
  }

  private Applied applied(VerifiedMessage verified, Applicant applicant) {
    boolean eligible =
        Eligibility.of(applicant, office.ports().registry(), office.today()).refusal().isEmpty();
    AtRestKeys atRest = office.keys().atRest();
    return new Applied(
        verified.key(),
        atRest.citizen(applicant.nik()),
        atRest.seal(applicant.nik(), verified.key().thumbprint(), office.randomness()),
        office.seal(applicant, verified.key().thumbprint()),
        eligible,
        verified.message().fingerprint());
  }

  private Optional<EnrolmentId> take(ActivationTables tables, Wish wish) {
    Applied application = wish.application();
    Optional<EnrolmentRecord> held =
        tables
            .enrolments()
            .pending(application.citizen(), application.device().thumbprint())
            .map(row -> office.settled(tables, row))
            .filter(row -> row.state().isPending());
    if (held.isPresent()) {
      return again(tables, held.get(), wish);
    }
    return wish.isFresh() && tables.devices().find(application.device().thumbprint()).isEmpty()
        ? Optional.of(begin(tables, wish.enrolment()))
        : Optional.empty();
  }

  private Optional<EnrolmentId> again(ActivationTables tables, EnrolmentRecord held, Wish wish) {
    boolean corrects = EnrolmentStep.CORRECT.isPossibleIn(held.state());
    if (held.application().message().equals(wish.application().message())
        || (!corrects && office.open(held.application()).equals(wish.applicant()))) {
      return Optional.of(held.id()); // nothing new
    }
    if (!wish.isFresh() || (corrects && wish.isOlderThan(held))) {
      return Optional.empty();
    }
    if (corrects) {
      return Optional.of(
          office.take(tables, held.with(wish.application()), EnrolmentStep.CORRECT).id());
    }
    office.take(tables, held, EnrolmentStep.START_OVER);
    return Optional.of(begin(tables, wish.enrolment().with(held.faces())));
  }

  private EnrolmentId begin(ActivationTables tables, EnrolmentRecord enrolment) {
    ConflictException.unless(tables.enrolments().add(enrolment));
    office.record(
        tables,
        EnrolmentStep.APPLY.event(),
        enrolment.application().citizen(),
        enrolment.id().text());
    return enrolment.id();
  }
}
