package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The newest trust bundle of each authority whose root is pinned here.
 *
 * <p>The host fetches bundles and gives their texts to {@link #accept}; look-ups never wait for
 * that. Safe for use by many threads.
 */
public final class TrustBundles {
  private final Es256 engine;
  private final Clock clock;
  private final SequenceFloor floor;
  private final Map<AuthorityId, TrustAnchor> anchors;
  private volatile Held held = new Held(Map.of(), Map.of());

  private TrustBundles(Es256 engine, Clock clock, SequenceFloor floor, List<TrustAnchor> anchors) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.floor = Objects.requireNonNull(floor, "floor");
    this.anchors = new HashMap<>();
    for (TrustAnchor anchor : anchors) {
      if (this.anchors.put(anchor.authority(), anchor) != null) {
        throw new IllegalArgumentException(
            "an authority must be pinned once: " + anchor.authority());
      }
    }
  }

  /**
   * Returns an empty set of bundles under these roots, which forgets at the end of the process how
   * new the newest was: after a restart an older bundle that has not ended is taken.
   *
   * @param anchors at least one, each authority once
   * @throws IllegalArgumentException if there is none, or an authority is named twice
   */
  public static TrustBundles under(Es256 engine, Clock clock, TrustAnchor... anchors) {
    return under(engine, clock, SequenceFloor.inMemory(), anchors);
  }

  /**
   * Returns an empty set of bundles under these roots, none of which may be older than the floor.
   *
   * @param anchors at least one, each authority once
   * @throws IllegalArgumentException if there is none, or an authority is named twice
   */
  public static TrustBundles under(
      Es256 engine, Clock clock, SequenceFloor floor, TrustAnchor... anchors) {
    if (anchors.length == 0) {
      throw new IllegalArgumentException("at least one root must be pinned");
    }
    return new TrustBundles(engine, clock, floor, List.of(anchors));
  }

  /**
   * Takes a bundle that the host fetched. A refused one changes nothing.
   *
   * @return the bundle, also when it is the very one already held, or a {@link TrustRefusal}
   * @throws id.tanda.identity.StoreException if the floor of sequences cannot tell; nothing changes
   */
  public synchronized Outcome<TrustBundle> accept(String text) {
    Objects.requireNonNull(text, "text");
    TrustBundle bundle;
    try {
      bundle = TrustBundle.parse(text);
    } catch (MalformedException notABundle) {
      return Outcome.refused(TrustRefusal.MALFORMED);
    }
    Optional<TrustRefusal> refusal = refusal(bundle);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    if (!floor.raise(bundle.authority(), bundle.sequence())) {
      return Outcome.refused(TrustRefusal.ROLLED_BACK);
    }
    held = held.with(bundle, engine);
    return Outcome.done(bundle);
  }

  /** Returns the key of this id in a bundle that is in force, or empty. */
  public Optional<TrustedKey> key(KeyId id, Instant now) {
    TrustedKey key = held.keys.get(id);
    return key != null && isInForce(key.authority(), now) ? Optional.of(key) : Optional.empty();
  }

  /**
   * Returns the key of this id if it belongs to this authority, serves this use now, and its bundle
   * is in force.
   */
  public Optional<TrustedKey> key(AuthorityId authority, KeyId id, KeyUse use, Instant now) {
    return key(id, now).filter(key -> key.authority().equals(authority) && key.serves(use, now));
  }

  /**
   * Tells if every pinned authority has a bundle in force, so that an unknown key is really
   * unknown.
   */
  public boolean isComplete(Instant now) {
    return anchors.keySet().stream().allMatch(authority -> isInForce(authority, now));
  }

  /** Returns the bundle held for an authority, in force or not. */
  public Optional<TrustBundle> bundle(AuthorityId authority) {
    return Optional.ofNullable(held.bundles.get(authority));
  }

  /** Returns the engine that checks signatures under these bundles. */
  public Es256 engine() {
    return engine;
  }

  private boolean isInForce(AuthorityId authority, Instant now) {
    TrustBundle bundle = held.bundles.get(authority);
    return bundle != null && now.isBefore(bundle.expires());
  }

  private Optional<TrustRefusal> refusal(TrustBundle bundle) {
    TrustAnchor anchor = anchors.get(bundle.authority());
    if (anchor == null) {
      return Optional.of(TrustRefusal.UNKNOWN_SIGNER);
    }
    if (!bundle.signedBy(anchor.root(), engine)) {
      return Optional.of(TrustRefusal.BAD_SIGNATURE);
    }
    Instant now = clock.instant();
    if (!bundle.envelope().livesAtMost(TrustBundle.LONGEST_LIFE)
        || now.isBefore(bundle.envelope().issuedAt().minus(Skew.LARGEST))
        || !now.isBefore(bundle.expires())) {
      return Optional.of(TrustRefusal.NOT_IN_FORCE);
    }
    TrustBundle before = held.bundles.get(bundle.authority());
    if (before != null && !follows(before, bundle)) {
      return Optional.of(TrustRefusal.ROLLED_BACK);
    }
    return held.clashes(bundle) ? Optional.of(TrustRefusal.KEY_CLASH) : Optional.empty();
  }

  private static boolean follows(TrustBundle before, TrustBundle next) {
    return next.sequence() > before.sequence()
        || (next.sequence() == before.sequence() && next.text().equals(before.text()));
  }

  /** One consistent view: replaced whole, never changed. */
  private record Held(Map<AuthorityId, TrustBundle> bundles, Map<KeyId, TrustedKey> keys) {
    boolean clashes(TrustBundle bundle) {
      long distinct = bundle.keys().stream().map(grant -> grant.key().id()).distinct().count();
      return distinct < bundle.keys().size()
          || bundle.keys().stream()
              .map(grant -> keys.get(grant.key().id()))
              .anyMatch(key -> key != null && !key.authority().equals(bundle.authority()));
    }

    Held with(TrustBundle bundle, Es256 engine) {
      Map<AuthorityId, TrustBundle> nextBundles = new HashMap<>(bundles);
      nextBundles.put(bundle.authority(), bundle);
      Map<KeyId, TrustedKey> nextKeys = new HashMap<>(keys);
      nextKeys.values().removeIf(key -> key.authority().equals(bundle.authority()));
      for (KeyGrant grant : bundle.keys()) {
        nextKeys.put(grant.key().id(), new TrustedKey(bundle, grant, engine.check(grant.key())));
      }
      return new Held(Map.copyOf(nextBundles), Map.copyOf(nextKeys));
    }
  }
}
