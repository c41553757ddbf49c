package id.tanda.counter;

import id.tanda.enrolment.EnrolmentId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One showing of a counter QR as the authority keeps it.
 *
 * @param id the name
 * @param officer the id of the officer who opened it
 * @param challenge SHA-256 over what was signed, in base64url
 * @param state where it stands
 * @param ends until when it may be answered or, once answered, decided; exclusive
 * @param answer who answered, and by which message
 * @param version counts the changes; a change counts only on the version it was made from
 */
public record CounterSession(
    SessionId id,
    String officer,
    String challenge,
    State state,
    Instant ends,
    Optional<Answer> answer,
    long version) {
  /** Where a showing stands. */
  public enum State {
    /** Waits for one device. */
    OPEN,
    /** Answered; waits for the officer. */
    ANSWERED,
    /** Approved. */
    APPROVED,
    /** Declined, or closed because the check number differed. */
    CLOSED
  }

  /**
   * Who answered.
   *
   * @param enrolment the enrolment whose device it is
   * @param message the fingerprint of the device's message
   */
  public record Answer(EnrolmentId enrolment, String message) {
    /** Checks that nothing is missing. */
    public Answer {
      Objects.requireNonNull(enrolment, "enrolment");
      Objects.requireNonNull(message, "message");
    }
  }

  /** Checks that nothing is missing. */
  public CounterSession {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(officer, "officer");
    Objects.requireNonNull(challenge, "challenge");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(ends, "ends");
    Objects.requireNonNull(answer, "answer");
  }

  /** Returns the showing once answered, with the time until which it is to be decided. */
  public CounterSession answered(Answer by, Instant until) {
    return new CounterSession(
        id, officer, challenge, State.ANSWERED, until, Optional.of(by), version);
  }

  /** Returns the showing in another state. */
  public CounterSession in(State decided) {
    return new CounterSession(id, officer, challenge, decided, ends, answer, version);
  }

  /** Returns the same row with the number of the next version, for the tables alone. */
  public CounterSession next() {
    return new CounterSession(id, officer, challenge, state, ends, answer, version + 1);
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return "CounterSession[" + state + "]";
  }
}
