package id.tanda.token;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.identity.StoreException;
import id.tanda.internal.Skew;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a token up to its device signature: steps 1 to 9 of section 5 of FORMAT.md, cheapest first,
 * the first failure decides.
 *
 * <p>It asks nobody but the trust bundles it was given and, for the reference form, the directory.
 * Safe for use by many threads; it keeps credentials that it has seen, so make one and keep it.
 */
public final class TokenReader {
  /** The longest life of a device credential. */
  public static final Duration LONGEST_CREDENTIAL = Duration.ofDays(31);

  /** How many credentials are kept unless another number is named. */
  static final int KNOWN_CREDENTIALS = 4_096;

  private final TrustBundles bundles;
  private final CredentialDirectory directory;
  private final Duration skew;
  private final CredentialCache credentials;

  private TokenReader(
      TrustBundles bundles, CredentialDirectory directory, Duration skew, int knownCredentials) {
    this.bundles = Objects.requireNonNull(bundles, "bundles");
    this.directory = Objects.requireNonNull(directory, "directory");
    this.skew = skew;
    this.credentials = new CredentialCache(knownCredentials);
  }

  /**
   * Returns a reader.
   *
   * @param skew how far clocks may differ, 0 to 30 seconds
   * @throws IllegalArgumentException if the skew is out of bounds
   */
  public static TokenReader of(TrustBundles bundles, CredentialDirectory directory, Duration skew) {
    return of(bundles, directory, skew, KNOWN_CREDENTIALS);
  }

  static TokenReader of(
      TrustBundles bundles, CredentialDirectory directory, Duration skew, int knownCredentials) {
    return new TokenReader(bundles, directory, Skew.require(skew), knownCredentials);
  }

  Duration skew() {
    return skew;
  }

  /** Reads a token of either form as of a time. */
  public TokenReading read(String text, Instant now) {
    try {
      ParsedToken token = parse(text);
      token.claims().checkTimes(now, skew);
      return new TokenReading.Authentic(authenticate(text, token, now));
    } catch (NotCanonicalException respelled) {
      return new TokenReading.Rejected(TokenRejection.NOT_CANONICAL);
    } catch (AlgorithmException foreign) {
      return new TokenReading.Rejected(TokenRejection.ALG_NOT_ALLOWED);
    } catch (MalformedException malformed) {
      return new TokenReading.Rejected(TokenRejection.MALFORMED);
    } catch (RejectedException rejected) {
      return new TokenReading.Rejected(rejected.reason());
    } catch (UndecidedException undecided) {
      return new TokenReading.Undecided(undecided.missing());
    }
  }

  private static ParsedToken parse(String text) throws MalformedException, RejectedException {
    return DenseToken.is(text) ? DenseToken.parse(text) : TextToken.parse(text);
  }

  private AuthenticToken authenticate(String text, ParsedToken token, Instant now)
      throws MalformedException, RejectedException, UndecidedException {
    ParsedCredential credential = credential(token);
    TrustedKey authority = authorityKey(credential, now);
    KnownCredential known = known(credential, authority);
    // A credential ends when now has reached its exp: it was made with days to spare, so no skew.
    if (!now.isBefore(known.expires())
        || known.expires().isAfter(now.plus(LONGEST_CREDENTIAL))
        || known.expires().isAfter(authority.expires())) {
      throw new RejectedException(TokenRejection.CREDENTIAL_EXPIRED);
    }
    if (!token.signedBy(known.check())) {
      throw new RejectedException(TokenRejection.BAD_SIGNATURE);
    }
    return new AuthenticToken(text, token.claims(), authority, known);
  }

  private ParsedCredential credential(ParsedToken token)
      throws MalformedException, RejectedException, UndecidedException {
    Optional<ParsedCredential> carried = token.credential();
    if (carried.isPresent()) {
      return carried.get();
    }
    KeyId device = token.reference().orElseThrow();
    Optional<byte[]> found;
    try {
      found = directory.find(device);
    } catch (StoreException silent) {
      throw new UndecidedException(Missing.DIRECTORY);
    }
    if (found.isEmpty()) {
      throw new RejectedException(TokenRejection.UNKNOWN_KEY);
    }
    return DenseCredential.parse(found.get());
  }

  private TrustedKey authorityKey(ParsedCredential credential, Instant now)
      throws RejectedException, UndecidedException {
    Optional<TrustedKey> found = bundles.key(credential.authorityKey(), now);
    if (found.isEmpty()) {
      if (!bundles.isComplete(now)) {
        throw new UndecidedException(Missing.TRUST_BUNDLE);
      }
      throw new RejectedException(TokenRejection.UNKNOWN_KEY);
    }
    TrustedKey key = found.get();
    if (credential.issuer().filter(issuer -> !issuer.equals(key.authority().text())).isPresent()) {
      throw new RejectedException(TokenRejection.WRONG_ISSUER);
    }
    if (!key.serves(KeyUse.CREDENTIAL, now)
        || credential.issuedAt().filter(made -> !key.maySignAt(made)).isPresent()) {
      throw new RejectedException(TokenRejection.KEY_NOT_USABLE);
    }
    return key;
  }

  private KnownCredential known(ParsedCredential credential, TrustedKey authority)
      throws MalformedException, RejectedException {
    CredentialCache.Key key =
        CredentialCache.Key.of(authority.key().thumbprint(), credential.bytes());
    Optional<KnownCredential> hit = credentials.find(key);
    if (hit.isPresent()) {
      return hit.get();
    }
    if (!credential.signedBy(authority.check())) {
      throw new RejectedException(TokenRejection.BAD_SIGNATURE);
    }
    P256PublicKey device = credential.device();
    SignatureCheck check = bundles.engine().check(device);
    KnownCredential known =
        new KnownCredential(
            device.thumbprint(), check, credential.statusIndex(authority), credential.expires());
    credentials.put(key, known);
    return known;
  }
}
