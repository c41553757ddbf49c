package id.tanda.counter;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.cbor.CborMap;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.Cwt;
import id.tanda.crypto.cose.Rfc8392;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.internal.Unguessable;
import java.security.MessageDigest;
import java.util.Set;

/**
 * What a phone shows as a QR when it answers a counter without a network, for the officer to scan.
 *
 * <p>{@code TNDA1:} and base45 of a {@link Cwt}, signed by the device. It has no dates: it counts
 * for one showing, and while that is open. One answer has one accepted text. Immutable; one that
 * was read is unverified until {@link #signedBy} holds.
 */
public final class PhoneAnswer {
  /** What the text begins with. */
  public static final String PREFIX = "TNDA1:";

  private static final String TYP = "application/tnda+cwt";
  private static final long ENROLMENT = -65_539;
  private static final long CHALLENGE = -65_540;
  private static final Set<Long> CLAIMS = Set.of(Rfc8392.CTI, ENROLMENT, CHALLENGE);
  private static final int ID_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MAX_CHARS = 1_024;

  private final String text;
  private final Cwt token;
  private final SessionId session;
  private final EnrolmentId enrolment;
  private final String challenge;

  private PhoneAnswer(String text, Cwt token) throws MalformedException {
    CborMap claims = token.claims();
    if (!claims.keys().equals(CLAIMS) || token.kid().isEmpty()) {
      throw new MalformedException("answer must have kid, cti, enrolment and challenge alone");
    }
    this.text = text;
    this.token = token;
    this.session = SessionId.of(claims.value(Rfc8392.CTI).bytes(ID_BYTES, ID_BYTES));
    this.enrolment =
        EnrolmentId.parse(Base64Url.encode(claims.value(ENROLMENT).bytes(ID_BYTES, ID_BYTES)));
    this.challenge = Base64Url.encode(claims.value(CHALLENGE).bytes(HASH_BYTES, HASH_BYTES));
  }

  /**
   * Signs the answer of a device to a challenge that was read with {@link CounterChallenge#read}.
   */
  public static PhoneAnswer sign(
      SigningKey device, EnrolmentId enrolment, CounterChallenge challenge) {
    CborWriter claims = new CborWriter().map(CLAIMS.size());
    claims.integer(Rfc8392.CTI).bytes(challenge.session().bytes());
    claims.integer(ENROLMENT).bytes(Unguessable.bytes(enrolment.text()));
    claims.integer(CHALLENGE).bytes(challenge.digest());
    byte[] signed = Cwt.sign(device, TYP, claims);
    try {
      return new PhoneAnswer(PREFIX + Base45.encode(signed), Cwt.parse(signed));
    } catch (MalformedException ownFault) {
      throw new IllegalArgumentException(ownFault.getMessage(), ownFault);
    }
  }

  /**
   * Reads an answer without believing it.
   *
   * @throws MalformedException if the text is not the answer of a phone
   */
  public static PhoneAnswer parse(String text) throws MalformedException {
    if (text.length() > MAX_CHARS || !text.startsWith(PREFIX)) {
      throw new MalformedException(
          "answer must begin with TNDA1: and have at most 1024 characters");
    }
    return new PhoneAnswer(text, Cwt.parse(Base45.decode(text, PREFIX.length())).demand(TYP));
  }

  /** Returns the showing that is answered. */
  public SessionId session() {
    return session;
  }

  /** Returns whose enrolment answers. */
  public EnrolmentId enrolment() {
    return enrolment;
  }

  /** Returns the hash of the challenge, see {@link CounterChallenge#hash}. */
  public String challenge() {
    return challenge;
  }

  /** Returns the text for the QR, of the alphanumeric mode only. */
  public String text() {
    return text;
  }

  /** Returns SHA-256 over what was signed, in base64url: equal for answers that say the same. */
  public String fingerprint() {
    return Base64Url.encode(Sha256.of(token.object().toBeSigned()));
  }

  /** Tells if it names this key and the signature holds under it. */
  public boolean signedBy(P256PublicKey device, Es256 engine) {
    return MessageDigest.isEqual(token.kid().orElseThrow(), device.id().bytes())
        && token.signedBy(engine.check(device));
  }

  /** Returns the kind alone. */
  @Override
  public String toString() {
    return "PhoneAnswer";
  }
}
