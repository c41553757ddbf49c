package id.tanda.counter;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.cbor.CborMap;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.Cwt;
import id.tanda.crypto.cose.Rfc8392;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a counter shows as a QR for 90 seconds: a session, signed by the authority's counter key.
 *
 * <p>{@code TNDK1:} and base45 of a {@link Cwt}; one session has one accepted text. Immutable.
 */
public final class CounterChallenge {
  /** What the text begins with. */
  public static final String PREFIX = "TNDK1:";

  /** How long it counts. */
  public static final Duration LIFE = Duration.ofSeconds(90);

  private static final String TYP = "application/tndk+cwt";
  private static final long COUNTER = -65_538;
  private static final Set<Long> CLAIMS = Set.of(Rfc8392.EXP, Rfc8392.IAT, Rfc8392.CTI, COUNTER);
  private static final int SESSION_BYTES = 16;
  private static final int MAX_CHARS = 1_024;

  private final String text;
  private final Cwt token;
  private final KeyId kid;
  private final Instant issued;
  private final Instant expires;
  private final SessionId session;
  private final String counter;

  private CounterChallenge(String text, Cwt token) throws MalformedException {
    CborMap claims = token.claims();
    if (!claims.keys().equals(CLAIMS)) {
      throw new MalformedException("challenge must have exp, iat, cti and counter alone");
    }
    this.text = text;
    this.token = token;
    this.kid = kid(token);
    this.issued = token.date(Rfc8392.IAT).orElseThrow();
    this.expires = token.date(Rfc8392.EXP).orElseThrow();
    this.session = SessionId.of(claims.value(Rfc8392.CTI).bytes(SESSION_BYTES, SESSION_BYTES));
    this.counter = Officer.counter(claims.value(COUNTER).text(Officer.LONGEST_COUNTER));
    if (!issued.isBefore(expires) || expires.isAfter(issued.plus(LIFE))) {
      throw new MalformedException("challenge must live 1 to 90 seconds");
    }
  }

  /** Signs the challenge of a showing that counts for 90 seconds. */
  public static CounterChallenge sign(
      SigningKey key, SessionId session, String counter, Instant now) {
    CborWriter claims = new CborWriter().map(CLAIMS.size());
    claims.integer(Rfc8392.EXP).integer(now.plus(LIFE).getEpochSecond());
    claims.integer(Rfc8392.IAT).integer(now.getEpochSecond());
    claims.integer(Rfc8392.CTI).bytes(session.bytes());
    claims.integer(COUNTER).text(counter);
    byte[] signed = Cwt.sign(key, TYP, claims);
    try {
      return new CounterChallenge(PREFIX + Base45.encode(signed), Cwt.parse(signed));
    } catch (MalformedException ownFault) {
      throw new IllegalArgumentException(ownFault.getMessage(), ownFault);
    }
  }

  /**
   * Reads a challenge without believing it.
   *
   * @throws MalformedException if the text is not a counter challenge
   */
  static CounterChallenge parse(String text) throws MalformedException {
    if (text.length() > MAX_CHARS || !text.startsWith(PREFIX)) {
      throw new MalformedException(
          "challenge must begin with TNDK1: and have at most 1024 characters");
    }
    return new CounterChallenge(text, Cwt.parse(Base45.decode(text, PREFIX.length())).demand(TYP));
  }

  /**
   * Reads what a wallet scanned, and believes it only if the trust bundle does.
   *
   * @param authority whose counter it must be
   * @return the challenge, or a {@link ChallengeRefusal}
   */
  public static Outcome<CounterChallenge> read(
      String scanned, TrustBundles bundles, AuthorityId authority, Instant now) {
    CounterChallenge challenge;
    try {
      challenge = parse(scanned);
    } catch (MalformedException notAChallenge) {
      return Outcome.refused(ChallengeRefusal.MALFORMED);
    }
    return challenge
        .refusal(bundles, authority, now)
        .<Outcome<CounterChallenge>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(challenge));
  }

  /** Returns the showing that is to be answered. */
  public SessionId session() {
    return session;
  }

  /** Returns the name of the counter, for the citizen's eyes. */
  public String counter() {
    return counter;
  }

  /** Returns until when it counts, exclusive. */
  public Instant expires() {
    return expires;
  }

  /**
   * Returns the text for the QR, upper case letters, digits and signs of the alphanumeric mode
   * only.
   */
  public String text() {
    return text;
  }

  /** Returns SHA-256 over what was signed, in base64url: what the device answers. */
  public String hash() {
    return Base64Url.encode(digest());
  }

  byte[] digest() {
    return Sha256.of(token.object().toBeSigned());
  }

  /** Returns the kind alone. */
  @Override
  public String toString() {
    return "CounterChallenge";
  }

  private Optional<ChallengeRefusal> refusal(
      TrustBundles bundles, AuthorityId authority, Instant now) {
    // From iat - skew, inclusive, to exp + skew, exclusive; the authority itself knows no skew.
    if (now.isBefore(issued.minus(Skew.DEFAULT)) || !now.isBefore(expires.plus(Skew.DEFAULT))) {
      return Optional.of(ChallengeRefusal.EXPIRED);
    }
    Optional<TrustedKey> key = bundles.key(authority, kid, KeyUse.COUNTER, now);
    if (key.isEmpty() || !key.get().maySignAt(issued)) {
      return Optional.of(ChallengeRefusal.UNKNOWN_SIGNER);
    }
    return token.signedBy(key.get().check())
        ? Optional.empty()
        : Optional.of(ChallengeRefusal.BAD_SIGNATURE);
  }

  private static KeyId kid(Cwt token) throws MalformedException {
    return KeyId.of(
        token
            .kid()
            .filter(bytes -> bytes.length == KeyId.LENGTH)
            .orElseThrow(() -> new MalformedException("challenge must have a kid of 8 bytes")));
  }
}
