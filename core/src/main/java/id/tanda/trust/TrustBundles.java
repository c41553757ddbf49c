package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.trust.TrustFloor.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final int MOST_ATTEMPTS = 16;
  private static final Outcome<Level> CLASH = Outcome.refused(TrustRefusal.KEY_CLASH);

  private final Es256 engine;
  private final Clock clock;
  private final TrustFloor floor;
  private final Map<AuthorityId, TrustAnchor> anchors;
  private volatile HeldBundles held = HeldBundles.NONE;

  private TrustBundles(Es256 engine, Clock clock, TrustFloor floor, List<TrustAnchor> anchors) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.floor = Objects.requireNonNull(floor, "floor");
    this.anchors = new LinkedHashMap<>();
    for (TrustAnchor anchor : anchors) {
      if (this.anchors.put(anchor.authority(), anchor) != null) {
        throw new IllegalArgumentException(
            "an authority must be pinned once: " + anchor.authority());
      }
    }
  }

  /**
   * Returns an empty set of bundles under these roots, which forgets at the end of the process what
   * was believed last: after a restart an older bundle that has not ended is taken, and one under a
   * root that was left.
   *
   * @param anchors at least one, each authority once
   * @throws IllegalArgumentException if there is none, or an authority is named twice
   */
  public static TrustBundles under(Es256 engine, Clock clock, TrustAnchor... anchors) {
    return under(engine, clock, TrustFloor.inMemory(), anchors);
  }

  /**
   * Returns an empty set of bundles under these roots, or those to which changes lead; none may be
   * older than the floor, or under a root that was left.
   *
   * @param anchors at least one, each authority once
   * @throws IllegalArgumentException if there is none, or an authority is named twice
   */
  public static TrustBundles under(
      Es256 engine, Clock clock, TrustFloor floor, TrustAnchor... anchors) {
    if (anchors.length == 0) {
      throw new IllegalArgumentException("at least one root must be pinned");
    }
    return new TrustBundles(engine, clock, floor, List.of(anchors));
  }

  /**
   * Takes a bundle that the host fetched. A refused one changes nothing.
   *
   * @return the bundle, also when it is the very one already held, or a {@link TrustRefusal}
   * @throws StoreException if the floor cannot tell; nothing changes
   */
  public synchronized Outcome<TrustBundle> accept(String text) {
    Objects.requireNonNull(text, "text");
    TrustBundle bundle;
    try {
      bundle = TrustBundle.parse(text);
    } catch (MalformedException notABundle) {
      return Outcome.refused(TrustRefusal.MALFORMED);
    }
    TrustAnchor anchor = anchors.get(bundle.authority());
    if (anchor == null) {
      return Outcome.refused(TrustRefusal.UNKNOWN_SIGNER);
    }
    return raise(bundle, new BundleCheck(anchor, engine)).map(level -> take(bundle));
  }

  /** Returns the key of this id in a bundle that is in force, or empty. */
  public Optional<TrustedKey> key(KeyId id, Instant now) {
    TrustedKey key = held.keys().get(id);
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
   * Tells if one key of this authority and use signed a message: it counts now, and might sign when
   * the message was made.
   *
   * @param signed when the message says it was made
   */
  public boolean vouchFor(
      Jws message, AuthorityId authority, KeyUse use, Instant signed, Instant now) {
    return key(authority, message.kid(), use, now)
        .filter(key -> key.maySignAt(signed) && message.signedBy(key.check()))
        .isPresent();
  }

  /**
   * Tells if every pinned authority has a bundle in force, so that an unknown key is really
   * unknown.
   */
  public boolean isComplete(Instant now) {
    return anchors.keySet().stream().allMatch(authority -> isInForce(authority, now));
  }

  /**
   * Returns what will stop verification, or the authorities' own work, unless somebody acts in
   * time; the host asks daily and whenever a bundle was taken.
   *
   * @param ahead how far to look ahead for keys that may sign no longer; more than the time it
   *     takes to publish a new bundle and have it fetched
   */
  public List<TrustConcern> concerns(Instant now, Duration ahead) {
    HeldBundles view = held;
    List<TrustConcern> concerns = new ArrayList<>();
    for (AuthorityId authority : anchors.keySet()) {
      TrustBundle bundle = view.bundles().get(authority);
      if (bundle == null) {
        concerns.add(
            new TrustConcern(
                TrustConcern.Kind.NO_BUNDLE, authority, Optional.empty(), Instant.EPOCH));
      } else {
        concerns.addAll(bundle.concerns(now, ahead));
        view.withdrawn().getOrDefault(authority, List.of()).stream()
            .filter(grant -> now.isBefore(grant.expires()))
            .map(new Outlook(bundle)::withdrawn)
            .forEach(concerns::add);
      }
    }
    return List.copyOf(concerns);
  }

  /** Returns the bundle held for an authority, in force or not. */
  public Optional<TrustBundle> bundle(AuthorityId authority) {
    return Optional.ofNullable(held.bundles().get(authority));
  }

  /** Returns the engine that checks signatures under these bundles. */
  public Es256 engine() {
    return engine;
  }

  /** Another holder of the same floor may move it meanwhile; the bundle is then judged again. */
  private Outcome<Level> raise(TrustBundle bundle, BundleCheck check) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Level> before = floor.find(bundle.authority());
      Outcome<Level> next =
          check
              .check(bundle, before, clock.instant())
              .flatMap(level -> held.clashes(bundle) ? CLASH : Outcome.done(level));
      if (!(next instanceof Outcome.Done<Level> raised)
          || before.equals(Optional.of(raised.value()))
          || floor.replace(bundle.authority(), before, raised.value())) {
        return next;
      }
    }
    throw new StoreException("the floor of trust does not come to rest", true);
  }

  private TrustBundle take(TrustBundle bundle) {
    held = held.with(bundle, engine);
    return bundle;
  }

  private boolean isInForce(AuthorityId authority, Instant now) {
    TrustBundle bundle = held.bundles().get(authority);
    return bundle != null && now.isBefore(bundle.expires());
  }
}
