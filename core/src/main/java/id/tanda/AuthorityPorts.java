package id.tanda;

import id.tanda.attribute.PopulationRegistry;
import id.tanda.code.CodeSender;
import id.tanda.device.DeviceNotices;
import id.tanda.face.FaceMatcher;
import id.tanda.store.AuthorityStore;
import java.util.Objects;

/**
 * What only the host of an authority can supply.
 *
 * @param store where decisions are kept
 * @param registry the register of citizens
 * @param faces compares faces
 * @param codes sends confirmation codes
 * @param notices tells citizens what happened to their devices
 */
public record AuthorityPorts(
    AuthorityStore store,
    PopulationRegistry registry,
    FaceMatcher faces,
    CodeSender codes,
    DeviceNotices notices) {
  /** Checks that nothing is missing. */
  public AuthorityPorts {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(faces, "faces");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(notices, "notices");
  }

  /** Names the surroundings of an authority that tells nobody what happened to their devices. */
  public AuthorityPorts(
      AuthorityStore store, PopulationRegistry registry, FaceMatcher faces, CodeSender codes) {
    this(store, registry, faces, codes, DeviceNotices.none());
  }
}
