package id.tanda.trust;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What the status lists say about one credential.
 *
 * @param status whether it still counts
 * @param age how old the list is that was looked at, never negative; empty if there is none
 */
public record StatusReading(Status status, Optional<Duration> age) {
  /** The three answers. */
  public enum Status {
    /** It counts. */
    VALID,
    /** It does not count any more, or not at present. */
    NOT_VALID,
    /** No list tells that is in force and young enough; neither of the other two may be assumed. */
    UNDETERMINED
  }

  /** Checks that nothing is missing. */
  public StatusReading {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(age, "age");
  }
}
