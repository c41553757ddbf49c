package id.tanda.token;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token that was accepted. Only {@link TokenVerifier} makes one.
 *
 * <p>It says that an active citizen's unlocked phone is here, not who that is. Immutable; {@link
 * #toString()} shows no content.
 */
public final class VerifiedToken {
  private final AuthenticToken token;
  private final Instant verifiedAt;
  private final Optional<Duration> statusAge;
  private final SpentTokens.ReplayScope replayScope;

  VerifiedToken(
      AuthenticToken token,
      Instant verifiedAt,
      Optional<Duration> statusAge,
      SpentTokens.ReplayScope replayScope) {
    this.token = token;
    this.verifiedAt = verifiedAt;
    this.statusAge = statusAge;
    this.replayScope = replayScope;
  }

  /** Returns the authority that vouches for the device. */
  public AuthorityId authority() {
    return token.authority();
  }

  /** Returns the handle of the device: the thumbprint of its key, the same at every showing. */
  public KeyThumbprint device() {
    return token.device();
  }

  /** Returns for whom the token was meant, if for one. */
  public Optional<PartyId> audience() {
    return token.audience();
  }

  /** Returns under what the token may be redeemed, if at all. */
  public Optional<ScopeId> scope() {
    return token.scope();
  }

  /** Returns when the token was made, by the phone's clock. */
  public Instant issuedAt() {
    return token.issuedAt();
  }

  /** Returns when the token ends, by the phone's clock. */
  public Instant expires() {
    return token.expires();
  }

  /**
   * Returns how long the token still had when it was verified; zero within the skew after its end.
   */
  public Duration remainingLife() {
    return verifiedAt.isBefore(expires()) ? Duration.between(verifiedAt, expires()) : Duration.ZERO;
  }

  /** Returns how old the status list was, or empty if the verifier does without. */
  public Optional<Duration> statusAge() {
    return statusAge;
  }

  /** Tells who shares the memory that found this token unused. */
  public SpentTokens.ReplayScope replayScope() {
    return replayScope;
  }

  /** Returns the mark of this showing in a domain, fit for a log. */
  public TokenMark mark(TokenMark.Domain domain) {
    return token.mark(domain);
  }

  /** Returns the whole token, which the authority demands for a redemption; not fit for a log. */
  public String text() {
    return token.text();
  }

  /** Returns the authority alone. */
  @Override
  public String toString() {
    return "VerifiedToken[" + authority() + "]";
  }
}
