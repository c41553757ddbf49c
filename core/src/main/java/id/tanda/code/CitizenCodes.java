package id.tanda.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When codes were made for one citizen, over all enrolments: who applies anew does not begin to
 * count anew.
 *
 * @param citizen the keyed handle of the citizen
 * @param made when those were made that count against the next, oldest first; at most 4
 * @param version counts the changes; a change counts only on the version it was made from
 */
public record CitizenCodes(String citizen, List<Instant> made, long version) {
  /** How many codes count at most: the first of an enrolment and those that are sent again. */
  public static final int MOST = 1 + CodeTries.MOST_RESENDS;

  /**
   * Checks the bound.
   *
   * @throws IllegalArgumentException if there are more than 4
   */
  public CitizenCodes {
    Objects.requireNonNull(citizen, "citizen");
    made = List.copyOf(made);
    if (made.size() > MOST) {
      throw new IllegalArgumentException("made must be at most 4");
    }
  }

  /** Returns those of a citizen for whom none was ever made. */
  public static CitizenCodes none(String citizen) {
    return new CitizenCodes(citizen, List.of(), 0);
  }

  /** Tells if fewer than four were made within 24 hours, exclusive. */
  public boolean mayMake(Instant now) {
    return counting(now).size() < MOST;
  }

  /**
   * Returns the codes with one that is made now.
   *
   * @throws IllegalArgumentException unless {@link #mayMake}
   */
  public CitizenCodes with(Instant now) {
    List<Instant> longer = new ArrayList<>(counting(now));
    longer.add(now);
    return new CitizenCodes(citizen, longer, version);
  }

  /** Returns the codes without one that was made then, and did not go out. */
  public CitizenCodes without(Instant then) {
    List<Instant> shorter = new ArrayList<>(made);
    shorter.remove(then);
    return new CitizenCodes(citizen, shorter, version);
  }

  /** Returns when the last was made that counts, or empty if none does. */
  public Optional<Instant> last() {
    return made.stream().max(Instant::compareTo);
  }

  /** Returns the same row with the number of the next version, for the tables alone. */
  public CitizenCodes next() {
    return new CitizenCodes(citizen, made, version + 1);
  }

  private List<Instant> counting(Instant now) {
    return made.stream()
        .filter(at -> now.isBefore(at.plus(CodeTries.WINDOW)))
        .collect(Collectors.toList());
  }
}
