package id.tanda.throttle;

/**
 * Tells people from programs before they go on guessing, supplied by a host that is open to the
 * network: a puzzle, an attested app, a call centre.
 *
 * <p>Asked only beyond {@link Limit#ATTEMPTS_OF_ORIGIN} and {@link Limit#ATTEMPTS_OF_ALL}; must
 * answer at once from what the host knows already, and be safe for use by many threads.
 */
@FunctionalInterface
public interface HumanCheck {
  /** Tells if a human check was passed lately at this origin. */
  boolean hasPassed(Origin origin);

  /** Returns the check of a host that has none: nobody goes on beyond the low limits. */
  static HumanCheck none() {
    return origin -> false;
  }
}
