package id.tanda.face;

/**
 * How much a face resembles the one on the register.
 *
 * @param score 0, another person, to 1, surely the same
 * @param live whether the evidence is of a living person and not of a picture
 */
public record FaceMatch(double score, boolean live) {
  /**
   * Checks the bound.
   *
   * @throws IllegalArgumentException if the score is not within it
   */
  public FaceMatch {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be 0 to 1");
    }
  }
}
