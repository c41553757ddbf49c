package id.tanda.activation;

import id.tanda.attribute.PopulationRegistry;
import id.tanda.code.CodeSender;
import id.tanda.device.DeviceNotices;
import id.tanda.face.FaceMatcher;
import java.util.Objects;

/**
 * What activation asks of its surroundings.
 *
 * @param registry the register of citizens
 * @param faces compares faces
 * @param codes sends confirmation codes
 * @param credentials signs the credentials of devices
 * @param notices tells citizens what happened to their devices
 */
public record ActivationPorts(
    PopulationRegistry registry,
    FaceMatcher faces,
    CodeSender codes,
    CredentialMaker credentials,
    DeviceNotices notices) {
  /** Checks that nothing is missing. */
  public ActivationPorts {
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(faces, "faces");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(notices, "notices");
  }

  /** Names the surroundings of an authority that tells nobody what happened to their devices. */
  public ActivationPorts(
      PopulationRegistry registry,
      FaceMatcher faces,
      CodeSender codes,
      CredentialMaker credentials) {
    this(registry, faces, codes, credentials, DeviceNotices.none());
  }
}
