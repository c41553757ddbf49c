package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The newest status list of each address, checked against the trust bundles.
 *
 * <p>The host fetches lists and gives their texts to {@link #accept}; look-ups never wait for that.
 * Safe for use by many threads.
 */
public final class StatusLists {
  private final TrustBundles bundles;
  private final Clock clock;
  private final ConcurrentMap<Place, StatusList> newest = new ConcurrentHashMap<>();

  /** Where a list belongs: two authorities may claim one address. */
  private record Place(String authority, String address) {
    static Place of(StatusList list) {
      return new Place(list.message().envelope().issuer(), list.address());
    }
  }

  private StatusLists(TrustBundles bundles, Clock clock) {
    this.bundles = Objects.requireNonNull(bundles, "bundles");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Returns an empty set of lists, to be checked under these bundles. */
  public static StatusLists under(TrustBundles bundles, Clock clock) {
    return new StatusLists(bundles, clock);
  }

  /**
   * Takes a list that the host fetched, once the trust bundle of its authority has been taken. A
   * refused one changes nothing.
   *
   * @return the list, or a {@link TrustRefusal}
   */
  public Outcome<StatusList> accept(String text) {
    Objects.requireNonNull(text, "text");
    StatusList list;
    try {
      list = StatusList.parse(text);
    } catch (MalformedException notAList) {
      return Outcome.refused(TrustRefusal.MALFORMED);
    }
    Optional<TrustRefusal> refusal = refusal(list);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    StatusList kept = newest.merge(Place.of(list), list, StatusLists::newer);
    return kept == list || kept.text().equals(list.text())
        ? Outcome.done(kept)
        : Outcome.refused(TrustRefusal.ROLLED_BACK);
  }

  /**
   * Looks a credential's status up.
   *
   * @param key the key that signed the credential
   * @param index the credential's index over all lists of its authority
   * @param maxAge the greatest age of a list that still counts, inclusive
   * @return the status with its age, or empty if no list that is in force and young enough covers
   *     the index
   */
  public Optional<StatusReading> read(TrustedKey key, long index, Duration maxAge, Instant now) {
    String address = key.statusAddress(index / StatusList.SIZE);
    StatusList list = newest.get(new Place(key.authority().text(), address));
    if (list == null) {
      return Optional.empty();
    }
    Instant issued = list.message().envelope().issuedAt();
    Duration age = now.isBefore(issued) ? Duration.ZERO : Duration.between(issued, now);
    if (age.compareTo(maxAge) > 0 || !now.isBefore(list.message().envelope().expires())) {
      return Optional.empty();
    }
    return Optional.of(new StatusReading(list.isValid((int) (index % StatusList.SIZE)), age));
  }

  private Optional<TrustRefusal> refusal(StatusList list) {
    Instant now = clock.instant();
    AuthorityId authority = AuthorityId.of(list.message().envelope().issuer());
    Optional<TrustedKey> key =
        bundles.key(authority, list.message().jws().kid(), KeyUse.STATUS, now);
    if (key.isEmpty()) {
      return Optional.of(TrustRefusal.UNKNOWN_SIGNER);
    }
    if (!list.message().jws().signedBy(key.get().check())) {
      return Optional.of(TrustRefusal.BAD_SIGNATURE);
    }
    if (!key.get().hasStatusListAt(list.address())) {
      return Optional.of(TrustRefusal.WRONG_ADDRESS);
    }
    return list.message().envelope().holdsAt(now, Skew.LARGEST)
            && key.get().maySignAt(list.message().envelope().issuedAt())
        ? Optional.empty()
        : Optional.of(TrustRefusal.NOT_IN_FORCE);
  }

  private static StatusList newer(StatusList held, StatusList next) {
    return next.message().envelope().issuedAt().isAfter(held.message().envelope().issuedAt())
        ? next
        : held;
  }
}
