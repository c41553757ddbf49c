package id.tanda.activation;

import id.tanda.code.CodeSender;
import id.tanda.face.FaceMatcher;
import id.tanda.identity.PopulationRegistry;
import java.util.Objects;

/**
 * What activation asks of its surroundings.
 *
 * @param registry the register of citizens
 * @param faces compares faces
 * @param codes sends confirmation codes
 * @param credentials signs the credentials of devices
 */
public record ActivationPorts(
    PopulationRegistry registry, FaceMatcher faces, CodeSender codes, CredentialMaker credentials) {
  /** Checks that nothing is missing. */
  public ActivationPorts {
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(faces, "faces");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(credentials, "credentials");
  }
}
