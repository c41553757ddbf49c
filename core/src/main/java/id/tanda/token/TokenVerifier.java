package id.tanda.token;

import id.tanda.identity.Observer;
import id.tanda.identity.PartyId;
import id.tanda.internal.Skew;
import id.tanda.trust.StatusLists;
import id.tanda.trust.StatusReading;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustedKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies identity tokens of either form; whoever only verifies needs nothing else.
 *
 * <p>Section 5 of FORMAT.md is the order of its checks. No call leaves the process but to the ports
 * it was given. Safe for use by many threads; make one and keep it.
 */
public final class TokenVerifier {
  private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

  private final TrustBundles bundles;
  private final Clock clock;
  private final TokenReader reader;
  private final OnlyOnce once;
  private final Addressee addressee;
  private final StatusCheck status;
  private final Observing observing;

  private TokenVerifier(Builder builder) {
    this.bundles = builder.bundles;
    this.clock = builder.clock;
    this.reader =
        TokenReader.of(builder.bundles, builder.directory, builder.skew, builder.knownCredentials);
    this.once = new OnlyOnce(builder.spentTokens);
    this.addressee = new Addressee(Optional.ofNullable(builder.name));
    this.status = new StatusCheck(builder.statusLists, builder.maxStatusAge);
    this.observing = new Observing(builder.observer, builder.bundles.engine().name());
  }

  /**
   * Begins a verifier with what has no safe default.
   *
   * @param bundles whom to believe
   * @param statusLists which credentials still count
   * @param spentTokens where showings are remembered
   * @param clock the time
   */
  public static Builder builder(
      TrustBundles bundles, StatusLists statusLists, SpentTokens spentTokens, Clock clock) {
    return new Builder(bundles, statusLists, spentTokens, clock);
  }

  /**
   * Verifies a token that answers no request; one that carries a nonce is rejected.
   *
   * @param text exactly what the symbol or link holds, without white space before or after
   */
  public Verification verify(String text) {
    return verify(text, Optional.empty());
  }

  /**
   * Verifies a token that must answer a request: it must name this verifier and carry the nonce. A
   * request is answered once: after that every token that carries the nonce is {@link
   * TokenRejection#REPLAYED}. That is remembered for six minutes, so offer a nonce for five at
   * most.
   *
   * @param nonce the first 16 bytes of the SHA-256 over the request's signing input
   * @throws IllegalStateException if this verifier has no name
   */
  public Verification verify(String text, byte[] nonce) {
    if (name().isEmpty()) {
      throw new IllegalStateException("a verifier without a name cannot have asked");
    }
    return verify(text, Optional.of(nonce));
  }

  /** Returns whom this verifier believes. */
  public TrustBundles bundles() {
    return bundles;
  }

  /** Returns the time by which this verifier decides. */
  public Clock clock() {
    return clock;
  }

  /** Returns the name to which tokens may be addressed, if it has one. */
  public Optional<PartyId> name() {
    return addressee.name();
  }

  /** Returns how far clocks may differ. */
  public Duration skew() {
    return reader.skew();
  }

  /** Returns where it remembers what was shown. */
  public SpentTokens spentTokens() {
    return once.spentTokens();
  }

  /**
   * Looks a credential's status up as that of a token; empty if this verifier does without.
   *
   * @param index its index over all lists of the authority whose key it is, 0 to 2^40 - 1
   */
  public Optional<StatusReading> status(TrustedKey key, long index, Instant now) {
    return status.read(key, index, now);
  }

  private Verification verify(String text, Optional<byte[]> nonce) {
    Objects.requireNonNull(text, "text");
    long begun = observing.begin();
    Instant now = clock.instant();
    Verification answer = answer(reader.read(text, now), nonce, now);
    LOG.debug("{}", answer.code());
    observing.end(begun, answer);
    return answer;
  }

  private Verification answer(TokenReading reading, Optional<byte[]> nonce, Instant now) {
    if (reading instanceof TokenReading.Rejected rejected) {
      return new Verification.Rejected(rejected.reason());
    }
    if (reading instanceof TokenReading.Undecided undecided) {
      return new Verification.Undecided(undecided.missing());
    }
    AuthenticToken token = ((TokenReading.Authentic) reading).token();
    try {
      addressee.check(token, nonce);
      Optional<Duration> statusAge = status.check(token, now);
      once.show(token);
      if (nonce.isPresent()) {
        once.answer(token, nonce.get());
      }
      return new Verification.Accepted(
          new VerifiedToken(token, now, statusAge, once.spentTokens().replayScope()));
    } catch (RejectedException rejected) {
      return new Verification.Rejected(rejected.reason());
    } catch (UndecidedException undecided) {
      return new Verification.Undecided(undecided.missing());
    }
  }

  /** Collects the settings of a verifier; for one thread. */
  public static final class Builder {
    private final TrustBundles bundles;
    private final SpentTokens spentTokens;
    private final Clock clock;
    private @Nullable StatusLists statusLists;
    private @Nullable PartyId name;
    private @Nullable Observer observer;
    private Duration skew = Skew.DEFAULT;
    private Duration maxStatusAge = Duration.ofMinutes(5);
    private CredentialDirectory directory = CredentialDirectory.none();
    private int knownCredentials = TokenReader.KNOWN_CREDENTIALS;

    private Builder(
        TrustBundles bundles, StatusLists statusLists, SpentTokens spentTokens, Clock clock) {
      this.bundles = Objects.requireNonNull(bundles, "bundles");
      this.statusLists = Objects.requireNonNull(statusLists, "statusLists");
      this.spentTokens = Objects.requireNonNull(spentTokens, "spentTokens");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Names the verifier: tokens that name an audience must name this one. Default: none, so they
     * are rejected.
     */
    public Builder name(PartyId verifier) {
      this.name = Objects.requireNonNull(verifier, "verifier");
      return this;
    }

    /**
     * Sets how far clocks may differ. Default: 5 seconds.
     *
     * @throws IllegalArgumentException if it is not 0 to 30 seconds
     */
    public Builder skew(Duration allowed) {
      this.skew = Skew.require(allowed);
      return this;
    }

    /**
     * Sets how old a status list may be. Default: 5 minutes; an offline desk may take up to 24
     * hours.
     *
     * @throws IllegalArgumentException if it is not 1 second to 24 hours
     */
    public Builder maxStatusAge(Duration allowed) {
      if (allowed.compareTo(Duration.ofSeconds(1)) < 0
          || allowed.compareTo(Duration.ofHours(24)) > 0) {
        throw new IllegalArgumentException("maxStatusAge must be 1 s to 24 h, was " + allowed);
      }
      this.maxStatusAge = allowed;
      return this;
    }

    /**
     * Sets where credentials are found that a token only names. Default: nowhere, so they are
     * rejected.
     */
    public Builder directory(CredentialDirectory port) {
      this.directory = Objects.requireNonNull(port, "port");
      return this;
    }

    /** Sets who hears of every answer. Default: nobody. */
    public Builder observer(Observer metrics) {
      this.observer = Objects.requireNonNull(metrics, "metrics");
      return this;
    }

    /**
     * Sets of how many credentials it remembers that their signature held, with the device's key
     * ready for use: a citizen who comes again costs one signature instead of two. Default: 4,096.
     * The engine of Bouncy Castle takes 3 kB for each, and 8 kB from the fifth showing on; others
     * take less than 1 kB of the Java heap.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000,000
     */
    public Builder knownCredentials(int most) {
      if (most < 1 || most > 1_000_000) {
        throw new IllegalArgumentException("knownCredentials must be 1 to 1,000,000, was " + most);
      }
      this.knownCredentials = most;
      return this;
    }

    /** Does without status lists: a blocked device is then accepted until its credential ends. */
    public Builder withoutStatusCheck() {
      this.statusLists = null;
      return this;
    }

    /** Returns the verifier. */
    public TokenVerifier build() {
      return new TokenVerifier(this);
    }
  }
}
