package id.tanda.enrolment;

import java.util.Arrays;

/** Where an enrolment stands; what may happen there is the table of {@link EnrolmentStep}. */
public enum EnrolmentState {
  /** Applied; the face has not matched yet. */
  APPLIED,
  /** The face matched. */
  FACE_MATCHED,
  /** The face did not match too often: an officer's eyes must. */
  FACE_EXHAUSTED,
  /** Approved by an officer; no code has been made yet. */
  APPROVED,
  /** A confirmation code has been committed; older codes are dead. */
  CODE_SENT,
  /** The device became active. */
  ACTIVE,
  /** Not finished in time. */
  EXPIRED,
  /** Declined by an officer. */
  DECLINED,
  /** Given up by the citizen, or overtaken by another enrolment or a block. */
  CANCELLED,
  /** Too many wrong codes; a new visit is needed. */
  LOCKED;

  /** Tells if an officer has approved it and it is pending still. */
  public boolean isApproved() {
    return this == APPROVED || this == CODE_SENT;
  }

  /** Tells if something can still come of it: the table holds a step from here. */
  public boolean isPending() {
    return Arrays.stream(EnrolmentStep.values()).anyMatch(step -> step.isPossibleIn(this));
  }
}
