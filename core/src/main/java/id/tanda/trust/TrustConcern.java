package id.tanda.trust;

import id.tanda.identity.AuthorityId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something about an authority's trust that will stop verification, or its own work, unless
 * somebody acts in time.
 *
 * @param kind what it is
 * @param authority whose trust it is
 * @param use the role of the keys in question, where it is about keys
 * @param from from when it hurts; {@link Instant#EPOCH} for a bundle that never came
 */
public record TrustConcern(Kind kind, AuthorityId authority, Optional<KeyUse> use, Instant from) {
  /** What there is to worry about. */
  public enum Kind {
    /** No bundle is in force: nothing of this authority can be decided. */
    NO_BUNDLE("trust.no-bundle"),
    /** Less than a quarter of the bundle's life is left. */
    BUNDLE_ENDS("trust.bundle-ends"),
    /** A role will have no key that may sign. */
    SIGNING_ENDS("trust.signing-ends"),
    /** A bundle left out a key, or cut its end short, while its signatures still counted. */
    KEY_WITHDRAWN("trust.key-withdrawn"),
    /** A change of root ends, and with it the way from the roots before. */
    ROOT_CHANGE_ENDS("trust.root-change-ends");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the code, stable across versions, for logs and alarms. */
    public String code() {
      return code;
    }
  }

  /** Checks that nothing is missing. */
  public TrustConcern {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(from, "from");
  }
}
