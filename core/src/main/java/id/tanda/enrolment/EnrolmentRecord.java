package id.tanda.enrolment;

import id.tanda.code.CodeTries;
import id.tanda.face.FaceTries;
import java.time.Instant;
import java.util.Objects;

/**
 * An enrolment as the authority keeps it.
 *
 * @param id the name
 * @param application what was applied for
 * @param state where it stands
 * @param since when the last step was taken
 * @param faces the tries of the face
 * @param codes the confirmation codes
 * @param activatedBy the fingerprint of the message that activated the device, or empty
 * @param version counts the changes; a change counts only on the version it was made from
 */
public record EnrolmentRecord(
    EnrolmentId id,
    Applied application,
    EnrolmentState state,
    Instant since,
    FaceTries faces,
    CodeTries codes,
    String activatedBy,
    long version) {
  /** Checks that nothing is missing. */
  public EnrolmentRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(faces, "faces");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(activatedBy, "activatedBy");
  }

  /** Returns a new enrolment. */
  public static EnrolmentRecord applied(EnrolmentId id, Applied application, Instant now) {
    return new EnrolmentRecord(
        id, application, EnrolmentState.APPLIED, now, FaceTries.NONE, CodeTries.NONE, "", 0);
  }

  /**
   * Returns the enrolment after a step.
   *
   * @throws IllegalStateException if the table does not hold that step from here
   */
  public EnrolmentRecord after(EnrolmentStep step, Instant now) {
    step.require(state);
    return new EnrolmentRecord(id, application, step.to(), now, faces, codes, activatedBy, version);
  }

  /** Returns the enrolment with corrected data. */
  public EnrolmentRecord with(Applied changed) {
    return new EnrolmentRecord(id, changed, state, since, faces, codes, activatedBy, version);
  }

  /** Returns the enrolment with other tries of the face. */
  public EnrolmentRecord with(FaceTries tried) {
    return new EnrolmentRecord(id, application, state, since, tried, codes, activatedBy, version);
  }

  /** Returns the enrolment with other codes and guesses. */
  public EnrolmentRecord with(CodeTries tried) {
    return new EnrolmentRecord(id, application, state, since, faces, tried, activatedBy, version);
  }

  /** Returns the enrolment with the message that activates its device. */
  public EnrolmentRecord by(String message) {
    return new EnrolmentRecord(id, application, state, since, faces, codes, message, version);
  }

  /** Returns the same row with the number of the next version, for the tables alone. */
  public EnrolmentRecord next() {
    return new EnrolmentRecord(
        id, application, state, since, faces, codes, activatedBy, version + 1);
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return "EnrolmentRecord[" + state + "]";
  }
}
