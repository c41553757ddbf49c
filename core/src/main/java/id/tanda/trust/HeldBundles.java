package id.tanda.trust;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.AuthorityId;
import java.util.HashMap;
import java.util.Map;

/** One consistent view of all bundles and their keys: replaced whole, never changed. */
record HeldBundles(Map<AuthorityId, TrustBundle> bundles, Map<KeyId, TrustedKey> keys) {
  static final HeldBundles NONE = new HeldBundles(Map.of(), Map.of());

  /** Tells if a key id stands twice in the bundle, or in it and in that of another authority. */
  boolean clashes(TrustBundle bundle) {
    long distinct = bundle.keys().stream().map(grant -> grant.key().id()).distinct().count();
    return distinct < bundle.keys().size()
        || bundle.keys().stream()
            .map(grant -> keys.get(grant.key().id()))
            .anyMatch(key -> key != null && !key.authority().equals(bundle.authority()));
  }

  HeldBundles with(TrustBundle bundle, Es256 engine) {
    Map<AuthorityId, TrustBundle> nextBundles = new HashMap<>(bundles);
    nextBundles.put(bundle.authority(), bundle);
    Map<KeyId, TrustedKey> nextKeys = new HashMap<>(keys);
    nextKeys.values().removeIf(key -> key.authority().equals(bundle.authority()));
    for (KeyGrant grant : bundle.keys()) {
      nextKeys.put(grant.key().id(), new TrustedKey(bundle, grant, engine.check(grant.key())));
    }
    return new HeldBundles(Map.copyOf(nextBundles), Map.copyOf(nextKeys));
  }
}
