package id.tanda.crypto.cose;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborMap;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A CBOR Web Token (<a href="https://www.rfc-editor.org/rfc/rfc8392">RFC 8392</a>): claims under
 * integer keys, signed as a {@link CoseSign1} whose header is {@code alg}, perhaps {@code kid}, and
 * {@code typ}, which its reader demands.
 *
 * <p>Parsed, which is not verified: until {@link #signedBy} is true, nobody is known to have said
 * this. What is registered in RFC 8392 is of its type and within bounds, dates are whole seconds;
 * whether a claim must be there, and when the token holds, is for its reader to say. Immutable and
 * thread-safe as long as the array it was parsed from does not change.
 */
public final class Cwt {
  private static final int MAX_TEXT = 1_024;
  private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999

  private final CoseSign1 object;
  private final CwtHeader header;
  private final CborMap claims;

  private Cwt(CoseSign1 object) throws MalformedException {
    this.object = object;
    this.header = CwtHeader.read(object.protectedHeader());
    CborReader payload = object.payload();
    this.claims = CborMap.read(payload);
    payload.end();
    for (long key : new long[] {Rfc8392.ISS, Rfc8392.SUB, Rfc8392.AUD}) {
      text(key);
    }
    for (long key : new long[] {Rfc8392.EXP, Rfc8392.NBF, Rfc8392.IAT}) {
      date(key);
    }
    bytes(Rfc8392.CTI);
  }

  /**
   * Parses a token that fills the array.
   *
   * @param bytes the array; not copied
   * @return the token
   * @throws id.tanda.crypto.AlgorithmException if {@code alg} is an integer other than ES256
   * @throws id.tanda.crypto.NotCanonicalException if the signature is the high one of the twins
   * @throws MalformedException if it is anything else
   */
  public static Cwt parse(byte[] bytes) throws MalformedException {
    return new Cwt(CoseSign1.parse(bytes));
  }

  /**
   * Signs claims.
   *
   * @param key the key; its id becomes {@code kid}
   * @param typ what kind of token it is, such as {@code application/example+cwt}
   * @param claims the encoded map of claims
   * @return the tagged object
   * @throws IllegalArgumentException if {@link #parse} would refuse the result
   */
  public static byte[] sign(SigningKey key, String typ, CborWriter claims) {
    byte[] header = CwtHeader.write(key.publicKey().id(), typ);
    byte[] signed = CoseSign1.sign(key, header, claims.toByteArray());
    try {
      parse(signed);
      return signed;
    } catch (MalformedException e) {
      throw new IllegalArgumentException("token would be malformed: " + e.getMessage(), e);
    }
  }

  /**
   * Demands a kind of token.
   *
   * @param typ the one kind that is acceptable here
   * @return this token
   * @throws MalformedException if it is of another kind
   */
  public Cwt demand(String typ) throws MalformedException {
    if (!header.typ().equals(typ)) {
      throw new MalformedException("typ must be " + typ);
    }
    return this;
  }

  /**
   * Returns the kind of token.
   *
   * @return 1 to 64 visible ASCII characters
   */
  public String typ() {
    return header.typ();
  }

  /**
   * Returns the hint at the key.
   *
   * @return a new array of 1 to 64 bytes; empty if there is none
   */
  public Optional<byte[]> kid() {
    return header.kid().map(byte[]::clone);
  }

  /**
   * Returns all claims, those of other standards among them.
   *
   * @return the claims
   */
  public CborMap claims() {
    return claims;
  }

  /**
   * Returns a claim that is a text, such as {@link Rfc8392#ISS}.
   *
   * @param key its key
   * @return 1 to 1,024 characters; empty if the claim is not there
   * @throws MalformedException if it is there and anything else
   */
  public Optional<String> text(long key) throws MalformedException {
    Optional<CborReader> value = claims.find(key);
    if (!value.isPresent()) {
      return Optional.empty();
    }
    String text = value.get().text(MAX_TEXT);
    if (text.isEmpty()) {
      throw new MalformedException("claim " + key + " must have 1 to 1024 characters");
    }
    return Optional.of(text);
  }

  /**
   * Returns a claim that is a date, such as {@link Rfc8392#EXP}.
   *
   * @param key its key
   * @return the date, up to the year 9999; empty if the claim is not there
   * @throws MalformedException if it is there and no integer in that range
   */
  public Optional<Instant> date(long key) throws MalformedException {
    Optional<CborReader> value = claims.find(key);
    if (!value.isPresent()) {
      return Optional.empty();
    }
    long seconds = value.get().integer();
    if (seconds < 0 || seconds > LAST_SECOND) {
      throw new MalformedException("claim " + key + " must be 0 to " + LAST_SECOND);
    }
    return Optional.of(Instant.ofEpochSecond(seconds));
  }

  /**
   * Returns a claim that is a byte string, such as {@link Rfc8392#CTI}.
   *
   * @param key its key
   * @return a new array of 1 to 1,024 bytes; empty if the claim is not there
   * @throws MalformedException if it is there and anything else
   */
  public Optional<byte[]> bytes(long key) throws MalformedException {
    Optional<CborReader> value = claims.find(key);
    return value.isPresent() ? Optional.of(value.get().bytes(1, MAX_TEXT)) : Optional.empty();
  }

  /**
   * Returns the key that the bearer must prove.
   *
   * @return the COSE_Key in {@code cnf}
   * @throws MalformedException if {@code cnf} is absent or holds anything but one P-256 key
   */
  public P256PublicKey holderKey() throws MalformedException {
    CborReader cnf = claims.value(Rfc8392.CNF);
    if (cnf.map() != 1 || cnf.key(CborReader.FIRST) != Rfc8392.CNF_COSE_KEY) {
      throw new MalformedException("cnf must have one COSE_Key");
    }
    return CoseKey.read(cnf);
  }

  /**
   * Tells whether a key signed this.
   *
   * @param check the key, chosen by the reader and never taken from the token
   * @return true if the signature is authentic
   */
  public boolean signedBy(SignatureCheck check) {
    return object.signedBy(check);
  }

  /**
   * Returns the signed object that this is.
   *
   * @return the object, with its bytes as they were received
   */
  public CoseSign1 object() {
    return object;
  }

  /** Shows the kind and which claims there are, and nothing of their content. */
  @Override
  public String toString() {
    return "Cwt[" + typ() + ", " + claims.keys() + "]";
  }
}
