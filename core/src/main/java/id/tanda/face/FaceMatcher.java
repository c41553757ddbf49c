package id.tanda.face;

import id.tanda.identity.Nik;

/**
 * Compares a face with the register's reference, supplied by the host of an authority.
 *
 * <p>The SDK keeps the threshold and counts the tries. Never asked inside a transaction; must be
 * safe for use by many threads.
 */
@FunctionalInterface
public interface FaceMatcher {
  /**
   * The score from which on two faces are one person's, inclusive, unless the host says another.
   */
  double SAME = 0.8;

  /**
   * Compares. Asked also about numbers that the register does not hold: it should take as long
   * then, for time would tell who is registered.
   *
   * @return score and liveness; a score of 0 if the register holds no picture
   * @throws FaceMatcherException if it cannot tell; the try does not count then
   */
  FaceMatch match(Nik nik, FaceEvidence evidence);
}
