package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of root that a bundle carries, oldest first: each leaves the root that the one before
 * it led to, and no root comes twice.
 */
record RootChain(AuthorityId authority, List<RootChange> changes) {
  static final String MEMBER = "roots";

  private static final int LONGEST = 4;

  static RootChain of(AuthorityId authority, JsonObject bundle) throws MalformedException {
    List<RootChange> changes = new ArrayList<>();
    if (bundle.has(MEMBER)) {
      List<String> texts = bundle.texts(MEMBER);
      if (texts.isEmpty() || texts.size() > LONGEST) {
        throw new MalformedException("roots must be 1 to " + LONGEST + ", or absent");
      }
      for (String text : texts) {
        changes.add(RootChange.parse(text));
      }
    }
    return new RootChain(authority, List.copyOf(changes));
  }

  /**
   * Follows the changes from a believed root to the last one. What lies before the believed root
   * was decided when that was pinned or followed, so it is not looked at again.
   *
   * @return the last root, or empty if the changes do not touch the believed one; or {@link
   *     TrustRefusal#BROKEN_CHAIN}
   */
  Outcome<Optional<P256PublicKey>> follow(P256PublicKey believed, Es256 engine, Instant now) {
    if (changes.isEmpty()) {
      return Outcome.done(Optional.of(believed));
    }
    if (!isInOrder()) {
      return Outcome.refused(TrustRefusal.BROKEN_CHAIN);
    }
    Optional<P256PublicKey> root = Optional.empty();
    for (RootChange change : changes) {
      if (change.from().equals(believed.thumbprint())) {
        root = Optional.of(believed);
      }
      if (root.isPresent()) {
        if (!change.mayBeFollowedAt(now) || !change.signedBy(root.get(), engine)) {
          return Outcome.refused(TrustRefusal.BROKEN_CHAIN);
        }
        root = Optional.of(change.next());
      }
    }
    boolean leadsToBelieved = changes.get(changes.size() - 1).next().equals(believed);
    return Outcome.done(leadsToBelieved ? Optional.of(believed) : root);
  }

  private boolean isInOrder() {
    Set<KeyThumbprint> seen = new LinkedHashSet<>();
    KeyThumbprint root = changes.get(0).from();
    seen.add(root);
    for (RootChange change : changes) {
      if (!change.authority().equals(authority)
          || !change.from().equals(root)
          || !seen.add(change.next().thumbprint())) {
        return false;
      }
      root = change.next().thumbprint();
    }
    return true;
  }
}
