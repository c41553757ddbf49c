package id.tanda.activation;

import id.tanda.attribute.CivilRecord;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.SessionId;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceTries;
import id.tanda.identity.Reason;
import java.util.Objects;
import java.util.Optional;

/**
 * What an officer sees of the citizen at the counter, as it is now.
 *
 * @param session the showing that was answered
 * @param checkNumber what the phone that answered shows; the citizen reads it out
 * @param applicant what the citizen applied with; the e-mail address is to be confirmed
 * @param civil what the register holds, or empty if it holds no such number
 * @param face the tries of the face and the best score
 * @param state where the enrolment stands
 * @param refusal why the enrolment cannot be approved, or empty if it can
 */
public record Visit(
    SessionId session,
    CheckNumber checkNumber,
    Applicant applicant,
    Optional<CivilRecord> civil,
    FaceTries face,
    EnrolmentState state,
    Optional<Reason> refusal) {
  /** Checks that nothing is missing. */
  public Visit {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(checkNumber, "checkNumber");
    Objects.requireNonNull(applicant, "applicant");
    Objects.requireNonNull(civil, "civil");
    Objects.requireNonNull(face, "face");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(refusal, "refusal");
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return "Visit[" + state + "]";
  }
}
