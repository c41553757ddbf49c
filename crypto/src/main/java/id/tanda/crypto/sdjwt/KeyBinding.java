package id.tanda.crypto.sdjwt;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.internal.CompactJws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The holder's signature over one presentation (<a
 * href="https://www.rfc-editor.org/rfc/rfc9901#section-4.3">RFC 9901, section 4.3</a>).
 *
 * <p>Its {@code typ} is {@code kb+jwt} and its {@code sd_hash} that of the text it came with.
 * Parsed, not verified: the reader asks {@link #signedBy} with the key in {@code cnf}. Immutable.
 */
public final class KeyBinding {
  private static final String TYPE = "kb+jwt";
  private static final int MAX_TEXT = 1_024;

  private final CompactJws jws;
  private final long iat;
  private final String aud;
  private final String nonce;

  private KeyBinding(CompactJws jws) throws MalformedException {
    this.jws = jws;
    JsonObject payload = jws.payload();
    this.iat = payload.integer("iat");
    this.aud = payload.text("aud", MAX_TEXT);
    this.nonce = payload.text("nonce", MAX_TEXT);
  }

  static KeyBinding parse(String text, byte[] sdHash) throws MalformedException {
    CompactJws jws = CompactJws.parse(text, text.length());
    if (!jws.type().equals(TYPE)) {
      throw new MalformedException("typ of the key binding must be kb+jwt");
    }
    byte[] claimed = jws.payload().text("sd_hash").getBytes(StandardCharsets.UTF_8);
    byte[] own = Base64Url.encode(sdHash).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(claimed, own)) {
      throw new MalformedException("sd_hash must be that of this presentation");
    }
    return new KeyBinding(jws);
  }

  static String sign(SigningKey holder, JsonObject claims, byte[] sdHash) {
    JsonObject header = JsonObject.builder().put("typ", TYPE).build();
    JsonObject payload =
        JsonObject.builder().all(claims).put("sd_hash", Base64Url.encode(sdHash)).build();
    return CompactJws.sign(holder, header, payload);
  }

  /**
   * Returns when the presentation was made, as the holder says.
   *
   * @return seconds since 1970
   */
  public long iat() {
    return iat;
  }

  /**
   * Returns for whom the presentation was made.
   *
   * @return one name, 1 to 1,024 characters
   */
  public String aud() {
    return aud;
  }

  /**
   * Returns what makes the presentation unique.
   *
   * @return 1 to 1,024 characters
   */
  public String nonce() {
    return nonce;
  }

  /**
   * Returns all members, those of other standards among them.
   *
   * @return the payload
   */
  public JsonObject payload() {
    return jws.payload();
  }

  /**
   * Tells whether the holder signed this.
   *
   * @param check the key in {@code cnf} of the same, verified, credential
   * @return true if the signature, with low or high {@code s}, is authentic
   */
  public boolean signedBy(SignatureCheck check) {
    return jws.signedBy(check);
  }

  /** Shows nothing of the content. */
  @Override
  public String toString() {
    return "KeyBinding";
  }
}
