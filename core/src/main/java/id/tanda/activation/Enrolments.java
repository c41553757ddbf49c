package id.tanda.activation;

import id.tanda.code.CodeTries;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStatus;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.face.FaceEvidence;
import id.tanda.identity.Outcome;
import id.tanda.internal.AtMost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the host does for an applicant: hand over the face, ask how things stand, send the code
 * again, give up.
 *
 * <p>Whoever holds an {@link EnrolmentId} is taken for its applicant; it cannot be guessed. Every
 * call may throw a {@link id.tanda.identity.StoreException} if the store cannot tell; it may be
 * repeated then. Safe for use by many threads.
 */
public final class Enrolments {
  /** How long an enrolment may stand still before it expires. */
  public static final Duration PATIENCE = Duration.ofDays(30);

  private final Office office;
  private final FaceMatching faces;
  private final CodeMaking codes;

  Enrolments(Office office, CodeMaking codes, double faceThreshold) {
    this.office = office;
    this.faces = new FaceMatching(office, faceThreshold);
    this.codes = codes;
  }

  /**
   * Compares the applicant's face with the register's; five tries, each counted before it is made.
   *
   * @return the new state, or an {@link ActivationRefusal}
   */
  public Outcome<EnrolmentState> matchFace(EnrolmentId id, FaceEvidence evidence) {
    return faces.match(id, evidence);
  }

  /**
   * Tells how an enrolment stands.
   *
   * @return the status, or {@link ActivationRefusal#NOT_ACCEPTED} if there is none of this name
   */
  public Outcome<EnrolmentStatus> status(EnrolmentId id) {
    Optional<EnrolmentRecord> found =
        office.decide(
            tables -> tables.enrolments().find(id).map(row -> office.settled(tables, row)));
    return Outcome.of(found, ActivationRefusal.NOT_ACCEPTED)
        .map(row -> new EnrolmentStatus(row.state(), row.since()));
  }

  /**
   * Sends another confirmation code; the one before is dead, and the guesses made stay counted. A
   * citizen gets four within 24 hours, over all enrolments.
   *
   * @return the state, or an {@link ActivationRefusal}
   */
  public Outcome<EnrolmentState> resendCode(EnrolmentId id) {
    return codes.send(id);
  }

  /**
   * Gives an enrolment up.
   *
   * @return the state, or {@link ActivationRefusal#NOT_ACCEPTED} if it is not pending
   */
  public Outcome<EnrolmentState> cancel(EnrolmentId id) {
    Optional<EnrolmentRecord> cancelled =
        office.decide(
            tables -> {
              return tables
                  .enrolments()
                  .find(id)
                  .filter(row -> EnrolmentStep.CANCEL.isPossibleIn(row.state()))
                  .map(row -> office.take(tables, row, EnrolmentStep.CANCEL));
            });
    return Outcome.of(cancelled, ActivationRefusal.NOT_ACCEPTED).map(EnrolmentRecord::state);
  }

  /**
   * Expires enrolments that have stood still for 30 days, forgets showings that ended a day ago and
   * codes that count no longer.
   *
   * @param atMost how many of each in this call, 1 or more
   * @return how many rows were changed; fewer than {@code atMost} means that nothing is left to do
   * @throws IllegalArgumentException if {@code atMost} is less than 1
   */
  public int tidy(int atMost) {
    AtMost.require(atMost);
    Instant now = office.now();
    return office.decide(
        tables -> {
          List<EnrolmentRecord> idle =
              tables.enrolments().pendingSinceBefore(now.minus(PATIENCE), atMost);
          for (EnrolmentRecord row : idle) {
            office.take(tables, row, EnrolmentStep.EXPIRE);
          }
          Instant dayAgo = now.minus(DeviceMessage.REPEAT);
          return idle.size()
              + tables.counters().forget(dayAgo, atMost)
              + tables.citizenCodes().forget(now.minus(CodeTries.WINDOW), atMost);
        });
  }
}
