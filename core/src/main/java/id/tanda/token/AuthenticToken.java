package id.tanda.token;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import id.tanda.internal.Skew;
import id.tanda.trust.TrustedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A token whose signatures hold and whose time has not passed. Only {@link TokenReader} makes one.
 *
 * <p>Immutable. {@link #toString()} shows no content.
 */
public final class AuthenticToken {
  private final String text;
  private final TokenClaims claims;
  private final TrustedKey authorityKey;
  private final KeyThumbprint device;
  private final long statusIndex;

  AuthenticToken(
      String text, TokenClaims claims, TrustedKey authorityKey, KnownCredential credential) {
    this.text = text;
    this.claims = claims;
    this.authorityKey = authorityKey;
    this.device = credential.device();
    this.statusIndex = credential.statusIndex();
  }

  /** Returns the text that was read. */
  public String text() {
    return text;
  }

  /** Returns the authority that vouches for the device. */
  public AuthorityId authority() {
    return authorityKey.authority();
  }

  /** Returns the name of the device: the thumbprint of its binding key. */
  public KeyThumbprint device() {
    return device;
  }

  /** Returns for whom it is meant, if for one. */
  public Optional<PartyId> audience() {
    return claims.audience();
  }

  /** Returns under what it may be redeemed, if at all. */
  public Optional<ScopeId> scope() {
    return claims.scope();
  }

  /** Returns the hash of the request that it answers, 16 bytes, if it answers one. */
  public Optional<byte[]> nonce() {
    return claims.nonce().map(byte[]::clone);
  }

  /** Returns when it was made. */
  public Instant issuedAt() {
    return claims.issuedAt();
  }

  /** Returns when it ends. */
  public Instant expires() {
    return claims.expires();
  }

  /**
   * Returns until when its marks must be kept, whoever makes them: its end and twice the largest
   * skew that a reader may have.
   */
  public Instant marksKeptUntil() {
    return expires().plus(Skew.LARGEST.multipliedBy(2));
  }

  /** Returns what makes this showing unique within a domain. */
  public TokenMark mark(TokenMark.Domain domain) {
    return TokenMark.of(domain, authority(), device, claims.id());
  }

  TrustedKey authorityKey() {
    return authorityKey;
  }

  long statusIndex() {
    return statusIndex;
  }

  /** Returns the kind alone. */
  @Override
  public String toString() {
    return "AuthenticToken[" + authority() + "]";
  }
}
