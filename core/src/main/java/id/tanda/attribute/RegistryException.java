package id.tanda.attribute;

/**
 * Says that the population registry could not be asked. Thrown by the host's own {@link
 * PopulationRegistry}.
 */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names no person. */
  public RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
