package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.internal.Millis;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the authority's clock is ahead of this phone's, as one answer told.
 *
 * <p>It is forgotten after 24 hours, and at once if the phone's clock stands before the time when
 * it was learnt: somebody set that clock meanwhile.
 *
 * @param ahead what to add to the phone's clock, negative if that is ahead itself
 * @param learnt when, by the phone's own clock
 */
public record ClockOffset(Duration ahead, Instant learnt) {
  /**
   * The most that a phone's clock is corrected: a wrong day half, zone or day, and far less than
   * the lives of what a wallet judges by days, so that nothing comes back that ended a while ago.
   */
  public static final Duration LARGEST = Duration.ofHours(24);

  /** How long it counts. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** The longest round trip from which a time is taken: half of it is the error, as the skew. */
  private static final Duration LONGEST_TRIP = Duration.ofSeconds(10);

  /** A clock that is off by no more is right enough. */
  private static final Duration RIGHT_ENOUGH = Duration.ofSeconds(1);

  private static final ClockOffset NONE = new ClockOffset(Duration.ZERO, Instant.EPOCH);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the offset is more than 24 hours either way
   */
  public ClockOffset {
    Objects.requireNonNull(learnt, "learnt");
    if (ahead.abs().compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("ahead must be at most 24 h, was " + ahead);
    }
  }

  /** Returns that nothing is known. */
  public static ClockOffset none() {
    return NONE;
  }

  /**
   * Estimates how far the authority's clock is ahead, however far that is: from the middle of the
   * round trip, and zero if the phone's clock may be right.
   *
   * @param sent when the question was made, by the phone's own clock
   * @param received when the answer was there, by the phone's own clock
   * @param authority the time in the answer
   * @return the estimate, or empty if the round trip took more than 10 seconds, or none
   */
  public static Optional<Duration> estimate(Instant sent, Instant received, Instant authority) {
    Duration trip = Duration.between(sent, received);
    if (trip.isNegative() || trip.compareTo(LONGEST_TRIP) > 0) {
      return Optional.empty();
    }
    boolean mayBeRight =
        !authority.isBefore(sent.minus(RIGHT_ENOUGH))
            && !authority.isAfter(received.plus(RIGHT_ENOUGH));
    return Optional.of(
        mayBeRight ? Duration.ZERO : Duration.between(sent.plus(trip.dividedBy(2)), authority));
  }

  /** Returns the authority's time when the phone's own clock shows this. */
  public Instant correct(Instant phone) {
    return phone.isBefore(learnt) || !phone.isBefore(learnt.plus(KEPT)) ? phone : phone.plus(ahead);
  }

  static ClockOffset parse(JsonObject json) throws MalformedException {
    json.only("ahead_ms", "learnt_ms");
    long most = LARGEST.toMillis();
    return new ClockOffset(
        Duration.ofMillis(json.integer("ahead_ms", -most, most)), Millis.read(json, "learnt_ms"));
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("ahead_ms", ahead.toMillis())
        .put("learnt_ms", learnt.toEpochMilli())
        .build();
  }
}
