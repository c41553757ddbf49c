package id.tanda.internal;

/** From which score on a living face matches. */
public final class FaceThreshold {
  private FaceThreshold() {}

  /**
   * Returns the score if it can be one.
   *
   * @throws IllegalArgumentException unless it is above 0 and at most 1
   */
  public static double require(double score) {
    if (!(score > 0 && score <= 1)) {
      throw new IllegalArgumentException("faceThreshold must be above 0 and at most 1");
    }
    return score;
  }
}
