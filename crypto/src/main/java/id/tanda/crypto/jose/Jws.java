package id.tanda.crypto.jose;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.internal.CompactJws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;

/**
 * A signed JSON object (<a href="https://www.rfc-editor.org/rfc/rfc7515">RFC 7515</a>, compact),
 * ES256, whose header is exactly {@code alg}, {@code typ} and {@code kid}.
 *
 * <p>Parsed, which is not verified: until {@link #signedBy} is true, nobody is known to have said
 * this. Immutable and thread-safe.
 */
public final class Jws {
  private final CompactJws jws;
  private final KeyId kid;

  private Jws(CompactJws jws) throws MalformedException {
    this.jws = jws;
    this.kid = KeyId.parse(jws.header().text("kid"));
    if (!jws.hasNoHighTwin()) {
      throw new NotCanonicalException("signature must have a low s");
    }
  }

  /**
   * Reads a text; the size is looked at first, then the header, its algorithm before the rest.
   *
   * @param text the whole text
   * @param maxChars how long it may be
   * @return the message
   * @throws id.tanda.crypto.AlgorithmException if {@code alg} is a text other than ES256
   * @throws NotCanonicalException if a part is not canonical base64url or {@code s} is high
   * @throws MalformedException if the text is anything else
   */
  public static Jws parse(String text, int maxChars) throws MalformedException {
    return new Jws(CompactJws.parse(text, maxChars));
  }

  /**
   * Signs an object.
   *
   * @param key the key; its id becomes {@code kid}
   * @param typ what kind of message it is, which its reader demands
   * @param payload the object
   * @return the text, with a low {@code s}
   */
  public static String sign(SigningKey key, String typ, JsonObject payload) {
    JsonObject header =
        JsonObject.builder().put("typ", typ).put("kid", key.publicKey().id().text()).build();
    return CompactJws.sign(key, header, payload);
  }

  /**
   * Demands a kind of message.
   *
   * @param typ the one kind that is acceptable here
   * @return this message
   * @throws MalformedException if it is of another kind
   */
  public Jws demand(String typ) throws MalformedException {
    if (!typ().equals(typ)) {
      throw new MalformedException("typ must be " + typ);
    }
    return this;
  }

  /**
   * Returns the kind of message.
   *
   * @return 1 to 64 visible ASCII characters
   */
  public String typ() {
    return jws.type();
  }

  /**
   * Returns the hint at the key.
   *
   * @return the key's id
   */
  public KeyId kid() {
    return kid;
  }

  /**
   * Returns what was said.
   *
   * @return the object
   */
  public JsonObject payload() {
    return jws.payload();
  }

  /**
   * Returns what is signed: the text without the signature.
   *
   * @return a new array of ASCII
   */
  public byte[] signingInput() {
    return jws.signingInput();
  }

  /**
   * Returns what other messages refer to this one by.
   *
   * @return SHA-256 over {@link #signingInput}
   */
  public byte[] hash() {
    return Sha256.of(signingInput());
  }

  /**
   * Returns the whole text.
   *
   * @return the text as it was read
   */
  public String text() {
    return jws.text();
  }

  /**
   * Tells whether a key signed this.
   *
   * @param check the key, chosen by the reader and never taken from the text
   * @return true if the signature is authentic
   */
  public boolean signedBy(SignatureCheck check) {
    return jws.signedBy(check);
  }

  /** Shows the kind and the hint at the key, and nothing of the content. */
  @Override
  public String toString() {
    return "Jws[" + typ() + ", " + kid + "]";
  }
}
