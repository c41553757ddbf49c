package id.tanda;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.status.StatusBits;
import id.tanda.device.DeviceTable;
import id.tanda.identity.AuthorityId;
import id.tanda.party.ScopeCatalogue;
import id.tanda.store.AuthorityStore;
import id.tanda.token.TokenReader;
import id.tanda.trust.StatusList;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts that an authority serves to everybody. Safe for use by many threads. */
public final class Publications {
  private static final Duration STATUS_LIFE = Duration.ofHours(24);

  /** Well before a reader that takes a list of five minutes is left undecided. */
  private static final Duration STATUS_TTL = Duration.ofMinutes(2);

  private final AuthorityId authority;
  private final TrustBundles bundles;
  private final SigningKey statusKey;
  private final AuthorityStore store;
  private final ScopeCatalogue scopes;
  private final Clock clock;

  Publications(
      AuthorityId authority,
      TrustBundles bundles,
      SigningKey statusKey,
      AuthorityStore store,
      ScopeCatalogue scopes,
      Clock clock) {
    this.authority = authority;
    this.bundles = bundles;
    this.statusKey = statusKey;
    this.store = store;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Returns the text of the newest trust bundle; the host takes newer ones into {@link
   * TrustBundles}.
   */
  public String trustBundle() {
    return current(bundles, authority).text();
  }

  /**
   * Returns the text of a status list as of now, to be served until the next; readers take one a
   * second at most. Its address is that of the trust bundle's template.
   *
   * @param list its number, from 0
   */
  public String statusList(int list) {
    long first = (long) list * StatusList.SIZE;
    List<Long> ended = store.inTransaction(tables -> notActive(tables.devices(), first));
    StatusBits bits = StatusBits.create(1, StatusList.SIZE);
    ended.forEach(index -> bits.set((int) (index - first), 1));
    String address = current(bundles, authority).statusAddress(list);
    return StatusList.issue(
            statusKey, authority, address, clock.instant(), STATUS_LIFE, STATUS_TTL, bits)
        .text();
  }

  /**
   * Returns the numbers of the lists to serve: the newest, and every one that a credential in force
   * may name. One that is not among them is retired, and served no longer.
   */
  public List<Integer> statusLists() {
    Instant endedAfter = clock.instant().minus(TokenReader.LONGEST_CREDENTIAL);
    return store.inTransaction(tables -> serving(tables.devices(), endedAfter));
  }

  /** Returns the catalogue of scopes: publish one, or take the text of all. */
  public ScopeCatalogue scopes() {
    return scopes;
  }

  static TrustBundle current(TrustBundles bundles, AuthorityId authority) {
    return bundles
        .bundle(authority)
        .orElseThrow(() -> new IllegalStateException("no trust bundle of " + authority));
  }

  private static List<Integer> serving(DeviceTable devices, Instant endedAfter) {
    int newest = (int) (devices.highestIndex().orElse(0L) / StatusList.SIZE);
    return IntStream.rangeClosed(0, newest)
        .filter(list -> list == newest || isNeeded(devices, list, endedAfter))
        .boxed()
        .collect(Collectors.toList());
  }

  private static boolean isNeeded(DeviceTable devices, int list, Instant endedAfter) {
    long first = (long) list * StatusList.SIZE;
    return devices.needsList(first, first + StatusList.SIZE, endedAfter);
  }

  private static List<Long> notActive(DeviceTable devices, long first) {
    return devices.notActive(first, first + StatusList.SIZE);
  }
}
