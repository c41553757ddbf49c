package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import id.tanda.trust.StatusReading.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The newest status list of each address, checked against the trust bundles.
 *
 * <p>The host fetches lists and gives their texts to {@link #accept}; look-ups never wait for that.
 * Safe for use by many threads.
 */
public final class StatusLists {
  private static final int MOST_WANTED = 256;

  private final TrustBundles bundles;
  private final Clock clock;
  private final ConcurrentMap<Place, StatusList> newest = new ConcurrentHashMap<>();
  private final Set<Place> wanted = ConcurrentHashMap.newKeySet();

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
    wanted.remove(Place.of(list));
    StatusList kept = newest.merge(Place.of(list), list, StatusLists::newer);
    return kept == list || kept.text().equals(list.text())
        ? Outcome.done(kept)
        : Outcome.refused(TrustRefusal.ROLLED_BACK);
  }

  /**
   * Looks a credential's status up. A list that is missing, has ended, is too old, or is of a key
   * that counts no longer is remembered as {@link #due}.
   *
   * @param key the key that signed the credential
   * @param index the credential's index over all lists of its authority, 0 to 2^40 - 1
   * @param maxAge the greatest age of a list that still counts, inclusive
   * @throws IllegalArgumentException if the index is out of range
   */
  public StatusReading read(TrustedKey key, long index, Duration maxAge, Instant now) {
    if (index < 0 || index / StatusList.SIZE >= StatusList.MOST_LISTS) {
      throw new IllegalArgumentException("index must be 0 to 2^40 - 1");
    }
    Place place = new Place(key.authority().text(), key.statusAddress(index / StatusList.SIZE));
    StatusList list = newest.get(place);
    if (list == null) {
      want(place);
      return new StatusReading(Status.UNDETERMINED, Optional.empty());
    }
    Optional<Duration> age = Optional.of(list.ageAt(now));
    if (list.hasEndedAt(now) || age.get().compareTo(maxAge) > 0 || signer(list, now).isEmpty()) {
      want(place);
      return new StatusReading(Status.UNDETERMINED, age);
    }
    boolean valid = list.isValid((int) (index % StatusList.SIZE));
    return new StatusReading(valid ? Status.VALID : Status.NOT_VALID, age);
  }

  /**
   * Asks for a list before a credential needs it, so that it is {@link #due}.
   *
   * @param list its number, from 0
   * @throws IllegalStateException if no bundle of the authority is held, which names the address
   */
  public void expect(AuthorityId authority, long list) {
    TrustBundle bundle =
        bundles
            .bundle(authority)
            .orElseThrow(() -> new IllegalStateException("no trust bundle of " + authority));
    Place place = new Place(authority.text(), bundle.statusAddress(list));
    if (!newest.containsKey(place)) {
      want(place);
    }
  }

  /**
   * Returns the addresses to fetch now: of lists whose time to live is over or whose key counts no
   * longer, and of those that a look-up missed. A list that ended and that nobody asks for is not
   * among them: its authority has retired it.
   */
  public List<String> due(Instant now) {
    Set<String> due = new LinkedHashSet<>();
    wanted.forEach(place -> due.add(place.address()));
    newest.forEach(
        (place, list) -> {
          if (list.isDueAt(now) || (!list.hasEndedAt(now) && signer(list, now).isEmpty())) {
            due.add(place.address());
          }
        });
    return List.copyOf(due);
  }

  private void want(Place place) {
    if (wanted.size() < MOST_WANTED) {
      wanted.add(place);
    }
  }

  private Optional<TrustRefusal> refusal(StatusList list) {
    Instant now = clock.instant();
    Optional<TrustedKey> key = signer(list, now);
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

  /** Returns the key of a list, unless a bundle taken since has left it out. */
  private Optional<TrustedKey> signer(StatusList list, Instant now) {
    AuthorityId authority = AuthorityId.of(list.message().envelope().issuer());
    return bundles.key(authority, list.message().jws().kid(), KeyUse.STATUS, now);
  }

  private static StatusList newer(StatusList held, StatusList next) {
    return next.message().envelope().issuedAt().isAfter(held.message().envelope().issuedAt())
        ? next
        : held;
  }
}
