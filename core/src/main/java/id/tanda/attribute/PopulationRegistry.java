package id.tanda.attribute;

import id.tanda.identity.Nik;
import java.util.Optional;

/**
 * The register of citizens, supplied by the host of an authority.
 *
 * <p>It is asked at enrolment, at every renewal and at every release, so that a change in the
 * register shows at once. It is never asked inside a transaction of the SDK, and must be safe for
 * use by many threads.
 */
@FunctionalInterface
public interface PopulationRegistry {
  /**
   * Looks a citizen up.
   *
   * @return the record as it is now, or empty if the register holds no such number
   * @throws RegistryException if the register cannot tell; nothing is enrolled, renewed or released
   *     then
   */
  Optional<CivilRecord> find(Nik nik);
}
