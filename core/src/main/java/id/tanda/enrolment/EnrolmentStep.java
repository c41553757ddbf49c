package id.tanda.enrolment;

import static id.tanda.enrolment.EnrolmentState.ACTIVE;
import static id.tanda.enrolment.EnrolmentState.APPLIED;
import static id.tanda.enrolment.EnrolmentState.APPROVED;
import static id.tanda.enrolment.EnrolmentState.CANCELLED;
import static id.tanda.enrolment.EnrolmentState.CODE_SENT;
import static id.tanda.enrolment.EnrolmentState.DECLINED;
import static id.tanda.enrolment.EnrolmentState.EXPIRED;
import static id.tanda.enrolment.EnrolmentState.FACE_EXHAUSTED;
import static id.tanda.enrolment.EnrolmentState.FACE_MATCHED;
import static id.tanda.enrolment.EnrolmentState.LOCKED;

import id.tanda.history.HistoryEvent;
import java.util.Set;

/**
 * Everything that happens to an enrolment, one a row: from which states, on which condition, to
 * which state, and what the history says of it. Nothing else moves one.
 */
public enum EnrolmentStep {
  /** An application is taken; this is how an enrolment comes to be. */
  APPLY(
      Set.of(),
      "none of this citizen and device is pending, and the device was never bound",
      APPLIED,
      HistoryEvent.APPLIED),
  /** The same device applies again for the same citizen. */
  CORRECT(
      Set.of(APPLIED),
      "the message is fresh, another, and no older than the last step",
      APPLIED,
      HistoryEvent.APPLIED),
  /** It does so once the face has matched; another enrolment takes the place of this one. */
  START_OVER(
      Set.of(FACE_MATCHED, FACE_EXHAUSTED, APPROVED, CODE_SENT),
      "the message is fresh and the data are others",
      CANCELLED,
      HistoryEvent.CANCELLED),
  /** The face matches. */
  MATCH_FACE(
      Set.of(APPLIED),
      "alive, the score at the threshold or above, the register agrees with the application",
      FACE_MATCHED,
      HistoryEvent.FACE_MATCHED),
  /** The face does not match. */
  MISS_FACE(Set.of(APPLIED), "tries are left", APPLIED, HistoryEvent.FACE_REFUSED),
  /** The face does not match for the last time. */
  EXHAUST_FACE(Set.of(APPLIED), "five tries were begun", FACE_EXHAUSTED, HistoryEvent.FACE_REFUSED),
  /** An officer approves. */
  APPROVE(
      Set.of(FACE_MATCHED),
      "the device answered this officer's showing, the check number is its own, the register agrees",
      APPROVED,
      HistoryEvent.APPROVED),
  /** An officer approves and confirms the face. */
  APPROVE_BY_EYES(
      Set.of(FACE_MATCHED, FACE_EXHAUSTED),
      "as for an approval; the officer has compared the face",
      APPROVED,
      HistoryEvent.APPROVED),
  /** An officer declines. */
  DECLINE(
      Set.of(FACE_MATCHED, FACE_EXHAUSTED, APPROVED, CODE_SENT),
      "the device answered this officer's showing",
      DECLINED,
      HistoryEvent.DECLINED),
  /** A confirmation code is made, the first or another. */
  MAKE_CODE(
      Set.of(APPROVED, CODE_SENT),
      "guesses are left, 60 seconds have passed, fewer than four went out in 24 hours",
      CODE_SENT,
      HistoryEvent.CODE_MADE),
  /** A guess is wrong. */
  MISS_CODE(
      Set.of(CODE_SENT),
      "the bound device's, counted before, against the newest code",
      CODE_SENT,
      HistoryEvent.CODE_WRONG),
  /** No guess is left. */
  LOCK(
      Set.of(CODE_SENT),
      "five were let in, none waits for its verdict or the code has ended",
      LOCKED,
      HistoryEvent.LOCKED),
  /** The code is right. */
  ACTIVATE(
      Set.of(CODE_SENT),
      "the bound device's, counted before, within 24 hours, and the device was never bound",
      ACTIVE,
      HistoryEvent.ACTIVATED),
  /** Whoever applied gives it up. */
  CANCEL(pending(), "whoever holds its name wants it", CANCELLED, HistoryEvent.CANCELLED),
  /** Another enrolment of the same citizen becomes active; what nobody approved yet may go on. */
  OVERTAKE(
      Set.of(APPROVED, CODE_SENT), "in the same transaction", CANCELLED, HistoryEvent.CANCELLED),
  /** The citizen's device is blocked. */
  BLOCK(Set.of(APPROVED, CODE_SENT), "in the same transaction", CANCELLED, HistoryEvent.CANCELLED),
  /** Nothing has happened for long. */
  EXPIRE(pending(), "30 days since the last step", EXPIRED, HistoryEvent.EXPIRED);

  private final Set<EnrolmentState> from;
  private final String guard;
  private final EnrolmentState to;
  private final HistoryEvent event;

  EnrolmentStep(Set<EnrolmentState> from, String guard, EnrolmentState to, HistoryEvent event) {
    this.from = from;
    this.guard = guard;
    this.to = to;
    this.event = event;
  }

  private static Set<EnrolmentState> pending() {
    return Set.of(APPLIED, FACE_MATCHED, FACE_EXHAUSTED, APPROVED, CODE_SENT);
  }

  /** Tells if the table holds this step from that state. */
  public boolean isPossibleIn(EnrolmentState state) {
    return from.contains(state);
  }

  /** Returns the condition besides the state, in words. */
  public String guard() {
    return guard;
  }

  /** Returns where it leads. */
  public EnrolmentState to() {
    return to;
  }

  /** Returns what the history says of it. */
  public HistoryEvent event() {
    return event;
  }

  /**
   * Demands that the table holds this step from that state.
   *
   * @throws IllegalStateException if it does not
   */
  void require(EnrolmentState state) {
    if (!isPossibleIn(state)) {
      throw new IllegalStateException("an enrolment in " + state + " must not " + this);
    }
  }
}
