package id.tanda.enrolment;

import java.time.Instant;
import java.util.Objects;

/**
 * How an enrolment stands, for whoever holds its name.
 *
 * @param state where it stands
 * @param since when the last step was taken
 */
public record EnrolmentStatus(EnrolmentState state, Instant since) {
  /** Checks that nothing is missing. */
  public EnrolmentStatus {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
  }
}
