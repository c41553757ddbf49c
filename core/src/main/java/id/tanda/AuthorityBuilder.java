package id.tanda;

import id.tanda.activation.Activation;
import id.tanda.activation.ActivationKeys;
import id.tanda.activation.ActivationPorts;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.face.FaceMatcher;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.FaceThreshold;
import id.tanda.internal.Skew;
import id.tanda.party.Registrar;
import id.tanda.party.RelyingParties;
import id.tanda.party.ScopeCatalogue;
import id.tanda.release.ReceiptBook;
import id.tanda.release.Redemptions;
import id.tanda.release.ReleaseKeys;
import id.tanda.release.ReleasePorts;
import id.tanda.release.Withdrawals;
import id.tanda.throttle.HumanCheck;
import id.tanda.throttle.RateLimits;
import id.tanda.throttle.Throttle;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.TokenReader;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Collects the settings of an {@link Authority}; for one thread. */
public final class AuthorityBuilder {
  final AuthorityKeys keys;
  final AuthorityPorts ports;
  final Clock clock;
  private final AuthorityId id;
  private final TrustBundles bundles;
  private Randomness randomness = Randomness.secure();
  private double faceThreshold = FaceMatcher.SAME;
  private Optional<RateLimits> rateLimits = Optional.empty();
  private HumanCheck humanCheck = HumanCheck.none();

  AuthorityBuilder(
      AuthorityId id, TrustBundles bundles, AuthorityKeys keys, AuthorityPorts ports, Clock clock) {
    this.id = Objects.requireNonNull(id, "id");
    this.bundles = Objects.requireNonNull(bundles, "bundles");
    this.keys = Objects.requireNonNull(keys, "keys");
    this.ports = Objects.requireNonNull(ports, "ports");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Sets where ids, codes and salts come from. Default: the platform's secure randomness. */
  public AuthorityBuilder randomness(Randomness source) {
    this.randomness = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets from which score on a living face matches, inclusive. Default: {@link FaceMatcher#SAME}.
   *
   * @throws IllegalArgumentException unless it is above 0 and at most 1
   */
  public AuthorityBuilder faceThreshold(double score) {
    this.faceThreshold = FaceThreshold.require(score);
    return this;
  }

  /** Sets what counts how often somebody tries. Default: the memory of this process. */
  public AuthorityBuilder rateLimits(RateLimits limits) {
    this.rateLimits = Optional.of(limits);
    return this;
  }

  /** Sets who may go on trying beyond the low limits. Default: nobody. */
  public AuthorityBuilder humanCheck(HumanCheck check) {
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
    TrustBundle bundle = ownBundle();
    keys.signing().forEach((use, key) -> requireNamed(bundle, use, key.publicKey()));
    return new Authority(this);
  }

  private static void requireNamed(TrustBundle bundle, KeyUse use, P256PublicKey key) {
    if (bundle.keys().stream().noneMatch(grant -> grant.use() == use && grant.key().equals(key))) {
      throw new IllegalStateException("the trust bundle must name the key for " + use.text());
    }
  }

  Activation activation() {
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

  private TrustBundle ownBundle() {
    return Publications.current(bundles, id);
  }

  RelyingParties relyingParties() {
    return new RelyingParties(ports.store(), registrar());
  }

  Publications publications() {
    return new Publications(
        id,
        bundles,
        keys.of(KeyUse.STATUS),
        ports.store(),
        new ScopeCatalogue(ports.store(), registrar()),
        clock);
  }

  private Registrar registrar() {
    return new Registrar(id, keys.of(KeyUse.REGISTRATION), clock, randomness);
  }

  Redemptions redemptions() {
    ReleasePorts releasePorts =
        new ReleasePorts(
            ports.store(),
            ports.registry(),
            TokenReader.of(bundles, CredentialDirectory.none(), Skew.DEFAULT),
            clock.getZone());
    return new Redemptions(releasePorts, releaseKeys());
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

  Reception reception(Activation activation, Redemptions redemptions) {
    DeviceReception devices =
        new DeviceReception(
            activation,
            throttle(),
            new Withdrawals(ports.store(), releaseKeys()),
            new ReceiptBook(ports.store()));
    AnswerSigner signer = new AnswerSigner(id, keys.of(KeyUse.ANSWER), randomness);
    return new Reception(clock, devices, redemptions, signer);
  }

  private Throttle throttle() {
    RateLimits limits = rateLimits.orElseGet(() -> RateLimits.inMemory(clock));
    return new Throttle(limits, humanCheck, keys.atRest().lookup());
  }
}
