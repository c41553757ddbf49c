package id.tanda.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** Where an enrolment stands; which state may follow which is written down here alone. */
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

  /** Tells if something can still come of it. */
  public boolean isPending() {
    return !next().isEmpty();
  }

  /**
   * Tells if this state may become the other one. A new code leaves {@link #CODE_SENT} as it is.
   */
  public boolean mayBecome(EnrolmentState other) {
    return next().contains(other);
  }

  private Set<EnrolmentState> next() {
    return switch (this) {
      case APPLIED ->
          EnumSet.of(APPLIED, FACE_MATCHED, FACE_EXHAUSTED, EXPIRED, DECLINED, CANCELLED);
      case FACE_MATCHED, FACE_EXHAUSTED -> EnumSet.of(APPROVED, EXPIRED, DECLINED, CANCELLED);
      case APPROVED -> EnumSet.of(CODE_SENT, EXPIRED, DECLINED, CANCELLED);
      case CODE_SENT -> EnumSet.of(CODE_SENT, ACTIVE, LOCKED, EXPIRED, DECLINED, CANCELLED);
      case ACTIVE, EXPIRED, DECLINED, CANCELLED, LOCKED -> EnumSet.noneOf(EnrolmentState.class);
    };
  }
}
