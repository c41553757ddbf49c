package id.tanda.trust;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.AuthorityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One consistent view of all bundles and their keys: replaced whole, never changed.
 *
 * @param withdrawn the grants of earlier bundles that did not count to their end
 */
record HeldBundles(
    Map<AuthorityId, TrustBundle> bundles,
    Map<KeyId, TrustedKey> keys,
    Map<AuthorityId, List<KeyGrant>> withdrawn) {
  static final HeldBundles NONE = new HeldBundles(Map.of(), Map.of(), Map.of());

  /** Tells if a key id stands twice in the bundle, or in it and in that of another authority. */
  boolean clashes(TrustBundle bundle) {
    long distinct = bundle.keys().stream().map(grant -> grant.key().id()).distinct().count();
    return distinct < bundle.keys().size()
        || bundle.keys().stream()
            .map(grant -> keys.get(grant.key().id()))
            .anyMatch(key -> key != null && !key.authority().equals(bundle.authority()));
  }

  HeldBundles with(TrustBundle bundle, Es256 engine) {
    AuthorityId authority = bundle.authority();
    Map<AuthorityId, List<KeyGrant>> nextWithdrawn = new HashMap<>(withdrawn);
    nextWithdrawn.put(authority, new Outlook(bundle).withdrawn(promised(authority, bundle)));
    Map<AuthorityId, TrustBundle> nextBundles = new HashMap<>(bundles);
    nextBundles.put(authority, bundle);
    Map<KeyId, TrustedKey> nextKeys = new HashMap<>(keys);
    nextKeys.values().removeIf(key -> key.authority().equals(authority));
    for (KeyGrant grant : bundle.keys()) {
      nextKeys.put(grant.key().id(), new TrustedKey(bundle, grant, engine.check(grant.key())));
    }
    return new HeldBundles(
        Map.copyOf(nextBundles), Map.copyOf(nextKeys), Map.copyOf(nextWithdrawn));
  }

  /** Returns the grants so far that have not ended when the next bundle begins. */
  private List<KeyGrant> promised(AuthorityId authority, TrustBundle next) {
    List<KeyGrant> promised = new ArrayList<>(withdrawn.getOrDefault(authority, List.of()));
    TrustBundle before = bundles.get(authority);
    if (before != null) {
      promised.addAll(before.keys());
    }
    promised.removeIf(grant -> !grant.expires().isAfter(next.envelope().issuedAt()));
    return promised;
  }
}
