package id.tanda.activation;

import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceMatcherException;
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
      match = office.ports().faces().match(office.open(begun.application()).nik(), evidence);
    } catch (FaceMatcherException cannotTell) {
      office.decide(tables -> takeBack(tables, begun.id()));
      return Outcome.refused(ActivationRefusal.FACE_NOT_COMPARED);
    }
    return office.decide(tables -> decide(tables, begun.id(), match));
  }

  private Outcome<EnrolmentRecord> begin(ActivationTables tables, EnrolmentId id) {
    Optional<EnrolmentRecord> found = tables.enrolments().find(id);
    if (found.filter(row -> EnrolmentStep.MATCH_FACE.isPossibleIn(row.state())).isEmpty()) {
      return Outcome.refused(refusal(found));
    }
    if (found.get().faces().isExhausted()) { // all five are under way or were cut off
      office.take(tables, found.get(), EnrolmentStep.EXHAUST_FACE);
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
   * Whom the register does not hold so matches nobody, by the data as they are now; the matcher was
   * asked all the same, so that its time tells nothing.
   */
  private Outcome<EnrolmentState> decide(ActivationTables tables, EnrolmentId id, FaceMatch seen) {
    EnrolmentRecord row = tables.enrolments().find(id).orElseThrow(ConflictException::new);
    FaceMatch match = row.application().eligible() ? seen : NOBODY;
    EnrolmentStep step = step(row, match);
    if (!step.isPossibleIn(row.state())) {
      return Outcome.refused(refusal(Optional.of(row)));
    }
    EnrolmentState next =
        office.take(tables, row.with(row.faces().scored(match.score())), step).state();
    return switch (step) {
      case MATCH_FACE -> Outcome.done(next);
      case EXHAUST_FACE -> Outcome.refused(ActivationRefusal.FACE_EXHAUSTED);
      default -> Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED);
    };
  }

  private EnrolmentStep step(EnrolmentRecord row, FaceMatch match) {
    if (match.live() && match.score() >= threshold) {
      return EnrolmentStep.MATCH_FACE;
    }
    return row.faces().isExhausted() ? EnrolmentStep.EXHAUST_FACE : EnrolmentStep.MISS_FACE;
  }

  private boolean takeBack(ActivationTables tables, EnrolmentId id) {
    EnrolmentRecord row = tables.enrolments().find(id).orElseThrow(ConflictException::new);
    if (row.state() == EnrolmentState.APPLIED) {
      ConflictException.unless(tables.enrolments().replace(row.with(row.faces().takenBack())));
    }
    return true;
  }
}
