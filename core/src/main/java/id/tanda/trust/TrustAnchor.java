package id.tanda.trust;

import id.tanda.crypto.P256PublicKey;
import id.tanda.identity.AuthorityId;
import java.util.Objects;

/**
 * The pinned beginning of trust in one authority; a host compiles it in or reads it from its own
 * settings.
 *
 * @param authority the authority's name
 * @param root the key that signs its trust bundles
 */
public record TrustAnchor(AuthorityId authority, P256PublicKey root) {
  /** Checks that nothing is missing. */
  public TrustAnchor {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(root, "root");
  }
}
