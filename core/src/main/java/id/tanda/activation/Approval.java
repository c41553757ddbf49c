package id.tanda.activation;

import id.tanda.enrolment.EnrolmentId;
import java.util.Objects;

/**
 * An enrolment that was approved.
 *
 * @param enrolment its name
 * @param codeSent whether the confirmation code went out; if not, it may be asked for again
 */
public record Approval(EnrolmentId enrolment, boolean codeSent) {
  /** Checks that nothing is missing. */
  public Approval {
    Objects.requireNonNull(enrolment, "enrolment");
  }
}
