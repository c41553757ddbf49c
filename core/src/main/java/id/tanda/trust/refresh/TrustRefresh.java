package id.tanda.trust.refresh;

import id.tanda.fetch.Fetch;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.trust.StatusList;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustConcern;
import id.tanda.trust.TrustRefusal;
import id.tanda.trust.refresh.KeptCopies.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches newer trust bundles and the status lists that are due, when the host says so: on its own
 * schedule, and when a verifier met an unknown key or was left undecided.
 *
 * <p>However often it is called, it fetches at most once in an interval. Safe for use by many
 * threads; it holds no lock while it fetches, and verification never waits for it.
 */
public final class TrustRefresh {
  /** The most that is fetched from one address. */
  static final int MAX_BYTES = 262_144;

  private static final Logger LOG = LoggerFactory.getLogger(TrustRefresh.class);

  private final TrustBundles bundles;
  private final StatusLists statusLists;
  private final Fetch fetch;
  private final Clock clock;
  private final List<String> addresses;
  private final Duration interval;
  private final Duration ahead;
  private final Optional<KeptCopies> copies;
  private final AtomicReference<List<TrustConcern>> warned = new AtomicReference<>(List.of());
  private Optional<Instant> last = Optional.empty();

  private TrustRefresh(Builder from) {
    this.bundles = from.bundles;
    this.statusLists = from.statusLists;
    this.fetch = from.fetch;
    this.clock = from.clock;
    this.addresses = List.copyOf(from.addresses);
    this.interval = from.interval;
    this.ahead = from.ahead;
    this.copies = from.copies;
  }

  /**
   * Begins with what has no safe default.
   *
   * @param bundles what to keep fresh
   * @param statusLists what to keep fresh, under the same bundles
   * @param fetch brings the texts
   * @param clock the time
   */
  public static Builder builder(
      TrustBundles bundles, StatusLists statusLists, Fetch fetch, Clock clock) {
    return new Builder(bundles, statusLists, fetch, clock);
  }

  /**
   * Fetches every bundle, then the status lists that are due. What fails leaves the last good one
   * in force within its life.
   *
   * @throws StoreException if the floor of trust cannot tell, or a copy cannot be kept; the other
   *     addresses have been fetched and taken then
   */
  public Refreshed refresh() {
    Instant now = clock.instant();
    Optional<Instant> again = begin(now);
    if (again.isPresent()) {
      return new Refreshed.TooSoon(again.get());
    }
    Round round = new Round();
    for (String address : addresses) {
      round.take(() -> step(Kind.BUNDLE, address, this::takeBundle));
    }
    for (String address : statusLists.due(now)) {
      round.take(() -> step(Kind.STATUS_LIST, address, text -> takeList(address, text)));
    }
    List<TrustConcern> concerns = concerns(now);
    return new Refreshed.Done(round.steps(), concerns);
  }

  /**
   * Takes the copies that were kept, for a start without a network. What has ended by now, or is
   * older than what is held, is passed over.
   *
   * @throws StoreException if the copies cannot be read
   * @throws IllegalStateException if no folder for copies was named
   */
  public void restore() {
    KeptCopies kept =
        copies.orElseThrow(() -> new IllegalStateException("no folder for copies was named"));
    kept.all(Kind.BUNDLE).forEach(bundles::accept);
    kept.all(Kind.STATUS_LIST).forEach(statusLists::accept);
  }

  /**
   * Begins a refresh, or returns when the next one may be. A clock that was set back does not keep
   * it waiting.
   */
  private synchronized Optional<Instant> begin(Instant now) {
    boolean isTooSoon =
        last.isPresent() && !now.isBefore(last.get()) && now.isBefore(last.get().plus(interval));
    if (isTooSoon) {
      return last.map(before -> before.plus(interval));
    }
    last = Optional.of(now);
    return Optional.empty();
  }

  private Refreshed.Step step(Kind kind, String address, Function<String, Outcome<String>> take) {
    Outcome<String> taken =
        fetch
            .fetch(address, MAX_BYTES)
            .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
            .flatMap(take);
    if (taken instanceof Outcome.Done<String> text) {
      copies.ifPresent(kept -> kept.keep(kind, address, text.value()));
    }
    return new Refreshed.Step(address, taken.refusal());
  }

  private Outcome<String> takeBundle(String text) {
    return bundles.accept(text).map(TrustBundle::text);
  }

  private Outcome<String> takeList(String address, String text) {
    return statusLists
        .accept(text)
        .flatMap(
            list ->
                list.address().equals(address)
                    ? Outcome.done(list)
                    : Outcome.refused(TrustRefusal.WRONG_ADDRESS))
        .map(StatusList::text);
  }

  private List<TrustConcern> concerns(Instant now) {
    List<TrustConcern> concerns = bundles.concerns(now, ahead);
    List<TrustConcern> before = warned.getAndSet(concerns);
    for (TrustConcern concern : concerns) {
      if (!before.contains(concern)) {
        LOG.warn("{}", concern.kind().code());
      }
    }
    return concerns;
  }

  /** Collects the settings of a refresh; for one thread. */
  public static final class Builder {
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private final TrustBundles bundles;
    private final StatusLists statusLists;
    private final Fetch fetch;
    private final Clock clock;
    private final Set<String> addresses = new LinkedHashSet<>();
    private Duration interval = Duration.ofMinutes(1);
    private Duration ahead = Duration.ofDays(14);
    private Optional<KeptCopies> copies = Optional.empty();

    private Builder(TrustBundles bundles, StatusLists statusLists, Fetch fetch, Clock clock) {
      this.bundles = Objects.requireNonNull(bundles, "bundles");
      this.statusLists = Objects.requireNonNull(statusLists, "statusLists");
      this.fetch = Objects.requireNonNull(fetch, "fetch");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Adds the address of a trust bundle; at least one. */
    public Builder bundle(String address) {
      addresses.add(Objects.requireNonNull(address, "address"));
      return this;
    }

    /**
     * Sets the shortest time between two refreshes. Default: a minute.
     *
     * @throws IllegalArgumentException if it is not 1 second to a day
     */
    public Builder interval(Duration shortest) {
      if (shortest.compareTo(Duration.ofSeconds(1)) < 0
          || shortest.compareTo(LONGEST_INTERVAL) > 0) {
        throw new IllegalArgumentException("interval must be 1 s to 1 day, was " + shortest);
      }
      this.interval = shortest;
      return this;
    }

    /**
     * Sets how far to look ahead for keys that may sign no longer. Default: 14 days.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder ahead(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("ahead must not be negative, was " + time);
      }
      this.ahead = time;
      return this;
    }

    /** Names a folder, which must exist, for copies of what was taken. Default: none are kept. */
    public Builder copies(Path folder) {
      this.copies = Optional.of(new KeptCopies(folder));
      return this;
    }

    /**
     * Returns the refresh.
     *
     * @throws IllegalStateException if no bundle's address was added
     */
    public TrustRefresh build() {
      if (addresses.isEmpty()) {
        throw new IllegalStateException("the address of at least one trust bundle is needed");
      }
      return new TrustRefresh(this);
    }
  }
}
