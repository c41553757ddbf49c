package id.tanda.face;

/**
 * How often a face was compared for one enrolment.
 *
 * @param count tries that were begun, 0 to 5; never goes down but for a try that could not be made
 * @param best the best score so far, 0 to 1, for the officer's eyes
 */
public record FaceTries(int count, double best) {
  /** The most tries of one enrolment. */
  public static final int MOST = 5;

  /** No try yet. */
  public static final FaceTries NONE = new FaceTries(0, 0);

  /** Checks the bounds. */
  public FaceTries {
    if (count < 0 || count > MOST || !(best >= 0 && best <= 1)) {
      throw new IllegalArgumentException("count must be 0 to 5, best 0 to 1");
    }
  }

  /** Tells if no try is left. */
  public boolean isExhausted() {
    return count >= MOST;
  }

  /** Returns the tries with one more. */
  public FaceTries begun() {
    return new FaceTries(count + 1, best);
  }

  /** Returns the tries without one that could not be made. */
  public FaceTries takenBack() {
    return new FaceTries(count - 1, best);
  }

  /** Returns the tries with a score, of which the best is kept. */
  public FaceTries scored(double score) {
    return new FaceTries(count, Math.max(best, score));
  }
}
