package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.cose.Rfc8392;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.crypto.json.JsonObject;
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

/**
 * What a counter shows as a QR for 90 seconds: a session, signed by the authority's counter key.
 *
 * <p>{@code TNDK1:} and base45 of a COSE_Sign1; one session has one accepted text. Immutable.
 */
public final class CounterChallenge {
  /** What the text begins with. */
  public static final String PREFIX = "TNDK1:";

  private static final long LIFE_SECONDS = 90;

  /** How long it counts. */
  public static final Duration LIFE = Duration.ofSeconds(LIFE_SECONDS);

  private static final String TYP = "application/tndk+cwt";
  private static final long COUNTER = -65538;
  private static final int MAX_CHARS = 1_024;

  private final String text;
  private final CoseSign1 signed;
  private final KeyId kid;
  private final Claims claims;

  private record Claims(Instant issued, Instant expires, SessionId session, String counter) {}

  private CounterChallenge(String text, CoseSign1 signed) throws MalformedException {
    this.text = text;
    this.signed = signed;
    this.kid = kid(signed.protectedHeader());
    this.claims = claims(signed.payload());
  }

  static CounterChallenge sign(SigningKey key, SessionId session, String counter, Instant now) {
    byte[] header =
        new CborWriter()
            .map(3)
            .integer(Rfc9052.ALG)
            .integer(Rfc9052.ES256)
            .integer(Rfc9052.KID)
            .bytes(key.publicKey().id().bytes())
            .integer(Rfc9052.TYP)
            .text(TYP)
            .toByteArray();
    long issued = now.getEpochSecond();
    CborWriter payload = new CborWriter().map(4);
    payload.integer(Rfc8392.EXP).integer(issued + LIFE_SECONDS);
    payload.integer(Rfc8392.IAT).integer(issued);
    payload.integer(Rfc8392.CTI).bytes(session.bytes());
    payload.integer(COUNTER).text(counter);
    byte[] signed = CoseSign1.sign(key, header, payload.toByteArray());
    try {
      return new CounterChallenge(PREFIX + Base45.encode(signed), CoseSign1.parse(signed));
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
    return new CounterChallenge(text, CoseSign1.parse(Base45.decode(text, PREFIX.length())));
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
    return claims.session;
  }

  /** Returns the name of the counter, for the citizen's eyes. */
  public String counter() {
    return claims.counter;
  }

  /** Returns until when it counts, exclusive. */
  public Instant expires() {
    return claims.expires;
  }

  /**
   * Returns the text for the QR, upper case letters, digits and signs of the alphanumeric mode
   * only.
   */
  public String text() {
    return text;
  }

  /** Returns SHA-256 over what was signed, in base64url: what the device answers. */
  String hash() {
    return Base64Url.encode(Sha256.of(signed.toBeSigned()));
  }

  /** Returns the kind alone. */
  @Override
  public String toString() {
    return "CounterChallenge";
  }

  private Optional<ChallengeRefusal> refusal(
      TrustBundles bundles, AuthorityId authority, Instant now) {
    // From iat - skew, inclusive, to exp + skew, exclusive; the authority itself knows no skew.
    if (now.isBefore(claims.issued.minus(Skew.DEFAULT))
        || !now.isBefore(claims.expires.plus(Skew.DEFAULT))) {
      return Optional.of(ChallengeRefusal.EXPIRED);
    }
    Optional<TrustedKey> key = bundles.key(authority, kid, KeyUse.COUNTER, now);
    if (key.isEmpty() || !key.get().maySignAt(claims.issued)) {
      return Optional.of(ChallengeRefusal.UNKNOWN_SIGNER);
    }
    return signed.signedBy(key.get().check())
        ? Optional.empty()
        : Optional.of(ChallengeRefusal.BAD_SIGNATURE);
  }

  private static KeyId kid(CborReader header) throws MalformedException {
    demand(header.map() == 3, "header must have 3 members");
    demand(header.key(CborReader.FIRST) == Rfc9052.ALG, "alg must come first");
    demand(header.integer() == Rfc9052.ES256, "alg must be ES256");
    demand(header.key(Rfc9052.ALG) == Rfc9052.KID, "kid must follow");
    KeyId kid = KeyId.of(header.bytes(KeyId.LENGTH, KeyId.LENGTH));
    demand(header.key(Rfc9052.KID) == Rfc9052.TYP, "typ must follow");
    demand(header.text(64).equals(TYP), "typ must be " + TYP);
    header.end();
    return kid;
  }

  private static Claims claims(CborReader payload) throws MalformedException {
    demand(payload.map() == 4, "payload must have 4 members");
    demand(payload.key(CborReader.FIRST) == Rfc8392.EXP, "exp must come first");
    long expires = payload.integer();
    demand(payload.key(Rfc8392.EXP) == Rfc8392.IAT, "iat must follow");
    long issued = payload.integer();
    demand(payload.key(Rfc8392.IAT) == Rfc8392.CTI, "cti must follow");
    SessionId session = SessionId.of(payload.bytes(16, 16));
    demand(payload.key(Rfc8392.CTI) == COUNTER, "counter must follow");
    String counter = Officer.counter(payload.text(Officer.LONGEST_COUNTER));
    payload.end();
    demand(
        issued >= 0 && issued < expires && expires <= JsonObject.LAST_SECOND,
        "dates must be in order");
    demand(expires - issued <= LIFE_SECONDS, "life must be at most 90 seconds");
    return new Claims(
        Instant.ofEpochSecond(issued), Instant.ofEpochSecond(expires), session, counter);
  }

  private static void demand(boolean holds, String rule) throws MalformedException {
    if (!holds) {
      throw new MalformedException("challenge " + rule);
    }
  }
}
