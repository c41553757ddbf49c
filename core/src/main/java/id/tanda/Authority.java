package id.tanda;

import id.tanda.activation.Activation;
import id.tanda.activation.ActivationKeys;
import id.tanda.activation.ActivationPorts;
import id.tanda.activation.CounterDesk;
import id.tanda.activation.Enrolments;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.face.FaceMatcher;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Nik;
import id.tanda.internal.Skew;
import id.tanda.party.Registrar;
import id.tanda.party.RelyingParties;
import id.tanda.party.ScopeCatalogue;
import id.tanda.release.ReceiptBook;
import id.tanda.release.Redemptions;
import id.tanda.release.ReleaseKeys;
import id.tanda.release.ReleasePorts;
import id.tanda.release.Withdrawals;
import id.tanda.store.AuthorityStore;
import id.tanda.throttle.HumanCheck;
import id.tanda.throttle.Origin;
import id.tanda.throttle.RateLimits;
import id.tanda.throttle.Throttle;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.TokenReader;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The civil registry's side: enrols, activates, issues, releases, blocks.
 *
 * <p>{@link #answer} is the one remote entrance, for wallets and relying parties; everything else
 * is for the host's own people. Safe for use by many threads; make one and keep it.
 */
public final class Authority {
  private final AuthorityKeys keys;
  private final AuthorityStore store;
  private final Activation activation;
  private final RelyingParties relyingParties;
  private final Publications publications;
  private final Redemptions redemptions;
  private final Reception reception;
  private final Clock clock;

  private Authority(Builder from) {
    Registrar registrar =
        new Registrar(from.id, from.keys.of(KeyUse.REGISTRATION), from.clock, from.randomness);
    this.keys = from.keys;
    this.store = from.ports.store();
    this.activation = from.activation();
    this.relyingParties = new RelyingParties(store, registrar);
    this.publications =
        new Publications(
            from.id,
            from.bundles,
            from.keys.of(KeyUse.STATUS),
            store,
            new ScopeCatalogue(store, registrar),
            from.clock);
    ReleaseKeys releaseKeys = from.releaseKeys();
    this.redemptions = new Redemptions(from.releasePorts(), releaseKeys);
    this.clock = from.clock;
    this.reception =
        new Reception(
            from.id,
            from.keys.of(KeyUse.ANSWER),
            from.randomness,
            from.clock,
            activation,
            new Throttle(from.rateLimits(), from.humanCheck, from.keys.atRest().lookup()),
            redemptions,
            new Withdrawals(store, releaseKeys),
            new ReceiptBook(store));
  }

  /**
   * Begins an authority with what has no safe default.
   *
   * @param id its name, as its trust bundle and messages bear it
   * @param bundles holds its own trust bundle, under its pinned root
   * @param clock the time, and by its zone the day on which somebody turns 17
   */
  public static Builder builder(
      AuthorityId id, TrustBundles bundles, AuthorityKeys keys, AuthorityPorts ports, Clock clock) {
    return new Builder(id, bundles, keys, ports, clock);
  }

  /**
   * Answers a message of a wallet or a relying party.
   *
   * @param from where it came from, so that nobody tries too often; {@link Origin#unknown()} if the
   *     host cannot tell
   * @return the signed answer, also to a message that is refused or garbled
   * @throws id.tanda.identity.StoreException if the store cannot tell; the message may be sent
   *     again
   * @throws id.tanda.attribute.RegistryException if the register cannot be asked; the message may
   *     be sent again
   */
  public String answer(String message, Origin from) {
    return reception.answer(message, from);
  }

  /**
   * Returns what the host does for applicants: hand over the face, ask how things stand, send the
   * code again.
   */
  public Enrolments enrolments() {
    return activation.enrolments();
  }

  /**
   * Returns what officers do, once the host has authenticated them: open, approve, decline; block,
   * suspend, resume.
   */
  public CounterDesk counter() {
    return activation.counter();
  }

  /** Returns the register of relying parties: register, rotate, suspend, resume. */
  public RelyingParties relyingParties() {
    return relyingParties;
  }

  /** Returns the texts to serve to everybody. */
  public Publications publications() {
    return publications;
  }

  /** Returns the newest records of what was decided about a citizen, newest first. */
  public List<HistoryRecord> history(Nik nik, int atMost) {
    String citizen = keys.atRest().citizen(nik);
    return store.inTransaction(tables -> tables.history().newest(citizen, atMost));
  }

  /**
   * Expires and forgets what is over; the host schedules it.
   *
   * @param atMost how many rows of each kind in this call
   * @return how many rows were changed; call again while it is not zero
   */
  public int tidy(int atMost) {
    return activation.enrolments().tidy(atMost) + redemptions.tidy(atMost, clock.instant());
  }

  /** Collects the settings of an authority; for one thread. */
  public static final class Builder {
    private final AuthorityId id;
    private final TrustBundles bundles;
    private final AuthorityKeys keys;
    private final AuthorityPorts ports;
    private final Clock clock;
    private Randomness randomness = Randomness.secure();
    private double faceThreshold = FaceMatcher.SAME;
    private Optional<RateLimits> rateLimits = Optional.empty();
    private HumanCheck humanCheck = HumanCheck.none();

    private Builder(
        AuthorityId id,
        TrustBundles bundles,
        AuthorityKeys keys,
        AuthorityPorts ports,
        Clock clock) {
      this.id = Objects.requireNonNull(id, "id");
      this.bundles = Objects.requireNonNull(bundles, "bundles");
      this.keys = Objects.requireNonNull(keys, "keys");
      this.ports = Objects.requireNonNull(ports, "ports");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Sets where ids, codes and salts come from. Default: the platform's secure randomness. */
    public Builder randomness(Randomness source) {
      this.randomness = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Sets from which score on a living face matches, inclusive. Default: {@link FaceMatcher#SAME}.
     */
    public Builder faceThreshold(double score) {
      this.faceThreshold = score;
      return this;
    }

    /** Sets what counts how often somebody tries. Default: the memory of this process. */
    public Builder rateLimits(RateLimits limits) {
      this.rateLimits = Optional.of(limits);
      return this;
    }

    /** Sets who may go on trying beyond the low limits. Default: nobody. */
    public Builder humanCheck(HumanCheck check) {
      this.humanCheck = Objects.requireNonNull(check, "check");
      return this;
    }

    /**
     * Returns the authority.
     *
     * @throws IllegalStateException if the bundles do not hold one of this authority that names all
     *     its keys
     */
    public Authority build() {
      TrustBundle bundle = Publications.current(bundles, id);
      keys.signing().forEach((use, key) -> requireNamed(bundle, use, key.publicKey()));
      return new Authority(this);
    }

    private static void requireNamed(TrustBundle bundle, KeyUse use, P256PublicKey key) {
      if (bundle.keys().stream()
          .noneMatch(grant -> grant.use() == use && grant.key().equals(key))) {
        throw new IllegalStateException("the trust bundle must name the key for " + use.text());
      }
    }

    private Activation activation() {
      ActivationPorts activationPorts =
          new ActivationPorts(
              ports.registry(),
              ports.faces(),
              ports.codes(),
              new CurrentIssuer(id, keys.of(KeyUse.CREDENTIAL), bundles, randomness),
              ports.notices());
      return Activation.builder(
              id,
              ports.store(),
              activationPorts,
              new ActivationKeys(keys.atRest(), keys.of(KeyUse.COUNTER)),
              clock)
          .engine(bundles.engine())
          .randomness(randomness)
          .faceThreshold(faceThreshold)
          .build();
    }

    private RateLimits rateLimits() {
      return rateLimits.orElseGet(() -> RateLimits.inMemory(clock));
    }

    private ReleaseKeys releaseKeys() {
      return new ReleaseKeys(
          id,
          keys.of(KeyUse.DATA),
          keys.of(KeyUse.RECEIPT),
          keys.atRest(),
          bundles.engine(),
          randomness);
    }

    private ReleasePorts releasePorts() {
      return new ReleasePorts(
          ports.store(),
          ports.registry(),
          TokenReader.of(bundles, CredentialDirectory.none(), Skew.DEFAULT),
          clock.getZone());
    }
  }
}
