package id.tanda.examples.story;

import id.tanda.Authority;
import id.tanda.AuthorityKeys;
import id.tanda.AuthorityPorts;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.device.AtRestKeys;
import id.tanda.face.FaceMatcher;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PopulationRegistry;
import id.tanda.store.AuthorityStore;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A civil registry: an authority with keys of its own, whose root signs the trust bundle. */
final class Registry {
  private final TrustAnchor anchor;
  private final Authority authority;

  Registry(String id, Clock clock, PopulationRegistry people, FaceMatcher faces, Mailbox mail) {
    Randomness randomness = Randomness.secure();
    SoftwareKey root = SoftwareKey.generate(randomness);
    this.anchor = new TrustAnchor(AuthorityId.of(id), root.publicKey());
    Map<KeyUse, SigningKey> signing = new EnumMap<>(KeyUse.class);
    for (KeyUse use : KeyUse.values()) {
      signing.put(use, SoftwareKey.generate(randomness));
    }
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor);
    bundles.accept(bundle(root, signing, clock.instant()).text()).orElseThrow();
    AtRestKeys atRest =
        new AtRestKeys(
            SealingKey.of(randomness.bytes(32)),
            KeyedHash.of(randomness.bytes(32)),
            KeyedHash.of(randomness.bytes(32)));
    this.authority =
        Authority.builder(
                anchor.authority(),
                bundles,
                new AuthorityKeys(atRest, signing),
                new AuthorityPorts(AuthorityStore.inMemory(), people, faces, mail),
                clock)
            .build();
  }

  TrustAnchor anchor() {
    return anchor;
  }

  Authority authority() {
    return authority;
  }

  private TrustBundle bundle(SigningKey root, Map<KeyUse, SigningKey> signing, Instant now) {
    List<KeyGrant> grants = new ArrayList<>();
    signing.forEach(
        (use, key) ->
            grants.add(
                new KeyGrant(
                    key.publicKey(),
                    use,
                    now,
                    now.plus(Duration.ofDays(365)),
                    now.plus(Duration.ofDays(400)))));
    return TrustBundle.issue(
        root,
        anchor.authority(),
        1,
        now,
        TrustBundle.LONGEST_LIFE,
        "https://status." + anchor.authority() + "/lists/{list}",
        grants);
  }
}
