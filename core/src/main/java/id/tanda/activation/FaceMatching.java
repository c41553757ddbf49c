package id.tanda.activation;

import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceMatcherException;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.util.Optional;

/** Compares faces: a try is counted before it is made, and five are all there are. */
final class FaceMatching {
  private static final FaceMatch NOBODY = new FaceMatch(0, false);

  private final Office office;
  private final double threshold;

  FaceMatching(Office office, double threshold) {
    this.office = office;
    this.threshold = threshold;
  }

  Outcome<EnrolmentState> match(EnrolmentId id, FaceEvidence evidence) {
    return office.decide(tables -> begin(tables, id)).flatMap(row -> match(row, evidence));
  }

  private Outcome<EnrolmentState> match(EnrolmentRecord begun, FaceEvidence evidence) {
    FaceMatch match;
    try {
      match = compare(begun.application(), evidence);
    } catch (FaceMatcherException cannotTell) {
      office.decide(tables -> takeBack(tables, begun.id()));
      return Outcome.refused(ActivationRefusal.FACE_NOT_COMPARED);
    }
    return office.decide(tables -> decide(tables, begun.id(), match));
  }

  private Outcome<EnrolmentRecord> begin(ActivationTables tables, EnrolmentId id) {
    Optional<EnrolmentRecord> found = tables.enrolments().find(id);
    if (found.isEmpty() || found.get().state() != EnrolmentState.APPLIED) {
      return Outcome.refused(refusal(found));
    }
    if (found.get().faces().isExhausted()) { // all five are under way or were cut off
      exhaust(tables, found.get());
      return Outcome.refused(ActivationRefusal.FACE_EXHAUSTED);
    }
    EnrolmentRecord trying = found.get().with(found.get().faces().begun());
    ConflictException.unless(tables.enrolments().replace(trying));
    return Outcome.done(trying);
  }

  private static Reason refusal(Optional<EnrolmentRecord> found) {
    return found.filter(row -> row.state() == EnrolmentState.FACE_EXHAUSTED).isPresent()
        ? ActivationRefusal.FACE_EXHAUSTED
        : ActivationRefusal.NOT_ACCEPTED;
  }

  /**
   * Whom the register does not hold so matches nobody; the matcher is asked all the same, so that
   * its time tells nothing.
   */
  private FaceMatch compare(Applied application, FaceEvidence evidence) {
    FaceMatch match = office.ports().faces().match(office.open(application).nik(), evidence);
    return application.eligible() ? match : NOBODY;
  }

  private Outcome<EnrolmentState> decide(ActivationTables tables, EnrolmentId id, FaceMatch match) {
    EnrolmentRecord row = tables.enrolments().find(id).orElseThrow(ConflictException::new);
    if (row.state() != EnrolmentState.APPLIED) {
      return Outcome.refused(refusal(Optional.of(row)));
    }
    EnrolmentRecord scored = row.with(row.faces().scored(match.score()));
    if (match.live() && match.score() >= threshold) {
      return move(tables, scored, EnrolmentState.FACE_MATCHED, HistoryEvent.FACE_MATCHED);
    }
    if (row.faces().isExhausted()) {
      exhaust(tables, scored);
      return Outcome.refused(ActivationRefusal.FACE_EXHAUSTED);
    }
    ConflictException.unless(tables.enrolments().replace(scored));
    office.record(tables, HistoryEvent.FACE_REFUSED, row);
    return Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED);
  }

  private void exhaust(ActivationTables tables, EnrolmentRecord row) {
    move(tables, row, EnrolmentState.FACE_EXHAUSTED, HistoryEvent.FACE_REFUSED);
  }

  private Outcome<EnrolmentState> move(
      ActivationTables tables, EnrolmentRecord row, EnrolmentState next, HistoryEvent event) {
    ConflictException.unless(tables.enrolments().replace(row.in(next, office.now())));
    office.record(tables, event, row);
    return Outcome.done(next);
  }

  private boolean takeBack(ActivationTables tables, EnrolmentId id) {
    EnrolmentRecord row = tables.enrolments().find(id).orElseThrow(ConflictException::new);
    if (row.state() == EnrolmentState.APPLIED) {
      ConflictException.unless(tables.enrolments().replace(row.with(row.faces().takenBack())));
    }
    return true;
  }
}
