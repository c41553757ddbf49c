package id.tanda.face;

import id.tanda.identity.Nik;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares faces by the cosine of the angle between their vectors.
 *
 * <p>From which cosine on two pictures show one person depends on the model, so the host states it:
 * the one at which, on pictures like its own, at most one pair of different people in 10,000
 * passes. Five tries of a stranger then succeed once in 2,000 times, and an officer still compares.
 * It is better a little high than low: whoever does not pass is looked at by an officer.
 *
 * <p>The score grows with the cosine, linearly on both sides of that point: -1 gives 0, the stated
 * cosine gives {@link #SAME}, which is the threshold of activation unless it is told otherwise, and
 * 1 gives 1. Keeps neither pictures nor vectors. Safe for use by many threads if the model is.
 */
public final class CosineFaceMatcher implements FaceMatcher {
  private static final int LEAST_DIMENSION = 16;
  private static final int MOST_DIMENSION = 8_192;

  /** Directions drawn at random pass with a chance of at most e to the minus half of this. */
  private static final double LEAST_SHARPNESS = 28;

  private final FaceEmbeddings model;
  private final int dimension;
  private final double sameFrom;

  private CosineFaceMatcher(FaceEmbeddings model, int dimension, double sameFrom) {
    this.model = model;
    this.dimension = dimension;
    this.sameFrom = sameFrom;
  }

  /**
   * Returns a matcher over a model.
   *
   * @param dimension how many numbers its vectors have, 16 to 8,192
   * @param sameFrom from which cosine on, inclusive, two pictures show one person: below 1, and so
   *     high that a direction drawn at random passes less than once in a million times: {@code
   *     dimension * sameFrom^2} is 28 or more, so 0.47 for 128 numbers and 0.24 for 512
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public static CosineFaceMatcher of(FaceEmbeddings model, int dimension, double sameFrom) {
    Objects.requireNonNull(model, "model");
    if (dimension < LEAST_DIMENSION || dimension > MOST_DIMENSION) {
      throw new IllegalArgumentException("dimension must be 16 to 8192, was " + dimension);
    }
    if (!(sameFrom > 0 && sameFrom < 1 && dimension * sameFrom * sameFrom >= LEAST_SHARPNESS)) {
      throw new IllegalArgumentException(
          "sameFrom must be below 1, and dimension * sameFrom^2 must be 28 or more");
    }
    return new CosineFaceMatcher(model, dimension, sameFrom);
  }

  /**
   * Compares. The evidence is read whether the register holds a picture or not, and compared with
   * itself if not, so that time does not tell.
   *
   * @return score and liveness; 0 if there is no picture on the register or no face in the evidence
   * @throws FaceMatcherException if the model cannot tell, or a vector has another dimension, a
   *     number that is not finite, or no direction
   */
  @Override
  public FaceMatch match(Nik nik, FaceEvidence evidence) {
    Optional<float[]> reference = model.reference(nik);
    Optional<FaceReading> reading = model.read(evidence);
    if (reading.isEmpty()) {
      return new FaceMatch(0, false);
    }
    float[] seen = reading.get().vector();
    double score = score(cosine(seen, reference.orElse(seen)));
    return new FaceMatch(reference.isPresent() ? score : 0, reading.get().live());
  }

  /** Places a cosine between 0 and 1 so that the stated one comes to stand at {@link #SAME}. */
  private double score(double cosine) {
    double score =
        cosine < sameFrom
            ? SAME * (cosine + 1) / (sameFrom + 1)
            : SAME + (1 - SAME) * (cosine - sameFrom) / (1 - sameFrom);
    return Math.max(0, Math.min(1, score));
  }

  private double cosine(float[] one, float[] other) {
    double lengths = length(one) * length(other);
    double product = 0;
    for (int i = 0; i < dimension; i++) {
      product += (double) one[i] * other[i];
    }
    return product / lengths;
  }

  /** Returns the length of a vector, which no rounding can bring to zero or beyond all numbers. */
  private double length(float[] vector) {
    if (vector.length != dimension) {
      throw unfit("must have " + dimension + " numbers");
    }
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) { // not for NaN either
      throw unfit("must have finite numbers that are not all zero");
    }
    return Math.sqrt(squares);
  }

  private static FaceMatcherException unfit(String demand) {
    return new FaceMatcherException("a vector of the model " + demand);
  }

  /** Returns dimension and threshold. */
  @Override
  public String toString() {
    return "CosineFaceMatcher[dimension=" + dimension + ", sameFrom=" + sameFrom + "]";
  }
}
