package id.tanda.face;

import id.tanda.identity.Nik;
import java.util.Optional;

/**
 * A model that turns faces into vectors, supplied by the host for {@link CosineFaceMatcher}:
 * vectors of one face point the same way, those of two do not.
 *
 * <p>Never asked inside a transaction; must be safe for use by many threads. Both ways throw {@link
 * FaceMatcherException} if the model or the register cannot tell.
 */
public interface FaceEmbeddings {
  /**
   * Returns the vector of the picture that the register holds of a citizen.
   *
   * @return the vector, of any length but zero, or empty if the register holds no picture
   */
  Optional<float[]> reference(Nik nik);

  /**
   * Reads the evidence that a phone delivered.
   *
   * @return what the model makes of it, or empty if it shows no face or more than one
   */
  Optional<FaceReading> read(FaceEvidence evidence);
}
