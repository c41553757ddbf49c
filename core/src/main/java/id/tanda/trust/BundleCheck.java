package id.tanda.trust;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.Outcome;
import id.tanda.trust.TrustFloor.Level;
import java.time.Instant;
import java.util.Optional;

/** Decides under one pinned root if a bundle is the authority's, in force, and not an older one. */
record BundleCheck(TrustAnchor anchor, Es256 engine) {
  /**
   * Checks a bundle of the anchor's authority.
   *
   * @param floor what was believed last
   * @return what is believed with this bundle, or a {@link TrustRefusal}
   */
  Outcome<Level> check(TrustBundle bundle, Optional<Level> floor, Instant now) {
    Optional<Level> before = floor.filter(this::isBinding);
    P256PublicKey believed = before.map(Level::root).orElse(anchor.root());
    return bundle
        .roots()
        .follow(believed, engine, now)
        .flatMap(root -> signer(bundle, root, believed))
        .map(root -> new Level(anchor.root(), root, bundle.sequence(), bundle.hash()))
        .flatMap(level -> inForce(bundle, level, now))
        .flatMap(level -> notBelow(before, level));
  }

  /** A host that pins another root begins anew, unless it pins the very root that was followed. */
  private boolean isBinding(Level level) {
    return level.pinned().equals(anchor.root()) || level.root().equals(anchor.root());
  }

  private Outcome<P256PublicKey> signer(
      TrustBundle bundle, Optional<P256PublicKey> root, P256PublicKey believed) {
    boolean hasLeftThePinned = !believed.equals(anchor.root());
    if (root.isEmpty()) {
      return Outcome.refused(
          hasLeftThePinned ? TrustRefusal.ROOT_LEFT : TrustRefusal.UNKNOWN_SIGNER);
    }
    if (bundle.signedBy(root.get(), engine)) {
      return Outcome.done(root.get());
    }
    return Outcome.refused(
        hasLeftThePinned && bundle.signedBy(anchor.root(), engine)
            ? TrustRefusal.ROOT_LEFT
            : TrustRefusal.BAD_SIGNATURE);
  }

  private static Outcome<Level> inForce(TrustBundle bundle, Level level, Instant now) {
    return bundle.envelope().livesAtMost(TrustBundle.LONGEST_LIFE)
            && bundle.envelope().isInForceAt(now)
        ? Outcome.done(level)
        : Outcome.refused(TrustRefusal.NOT_IN_FORCE);
  }

  /** A new root begins with its own sequence: whoever stole the old one cannot have raised it. */
  private static Outcome<Level> notBelow(Optional<Level> before, Level next) {
    boolean isBelow =
        before.isPresent()
            && before.get().root().equals(next.root())
            && (next.sequence() < before.get().sequence()
                || (next.sequence() == before.get().sequence()
                    && !next.hash().equals(before.get().hash())));
    return isBelow ? Outcome.refused(TrustRefusal.ROLLED_BACK) : Outcome.done(next);
  }
}
