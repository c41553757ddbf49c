package id.tanda.crypto.internal;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.Signatures;
import id.tanda.crypto.keys.SigningKey;
import java.nio.charset.StandardCharsets;

/**
 * A JWS in compact form, ES256, with a header of {@code alg}, {@code typ} and perhaps {@code kid}.
 *
 * <p>Immutable; parsed, not verified. Whether {@code kid} must be there and {@code s} low is for
 * the formats built on this to say.
 */
public final class CompactJws {
  private static final String ALGORITHM = "ES256";

  private final String text;
  private final String signingInput;
  private final JsonObject header;
  private final String type;
  private final JsonObject payload;
  private final byte[] signature;

  private CompactJws(String text, CompactParts parts, int maxChars) throws MalformedException {
    this.text = text;
    this.header = parts.header(ALGORITHM);
    header.only("alg", "typ", "kid");
    this.type = CompactParts.type(header);
    this.signature = parts.decode(2, "signature");
    if (signature.length != Signatures.LENGTH) {
      throw new MalformedException("signature must be 64 bytes");
    }
    // By the bound of its kind, so that what a text in it may hold does not hang on the rest.
    this.payload = JsonObject.parse(parts.decode(1, "payload"), maxChars);
    this.signingInput = parts.upTo(1);
  }

  /**
   * Reads a whole text.
   *
   * @param text the text
   * @param maxChars how long it may be
   * @return the parts, decoded and checked
   * @throws MalformedException if the text is anything else
   */
  public static CompactJws parse(String text, int maxChars) throws MalformedException {
    return new CompactJws(text, CompactParts.cut(text, maxChars, 3), maxChars);
  }

  /**
   * Signs, with low {@code s}.
   *
   * @param key the key
   * @param header the header after {@code alg}
   * @param payload the payload
   * @return the text
   */
  public static String sign(SigningKey key, JsonObject header, JsonObject payload) {
    JsonObject whole = JsonObject.builder().put("alg", ALGORITHM).all(header).build();
    String input = Base64Url.encode(whole.utf8()) + "." + Base64Url.encode(payload.utf8());
    byte[] signature = Signatures.lowS(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
    return input + "." + Base64Url.encode(signature);
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns the header. */
  public JsonObject header() {
    return header;
  }

  /** Returns {@code typ}. */
  public String type() {
    return type;
  }

  /** Returns the payload. */
  public JsonObject payload() {
    return payload;
  }

  /** Returns what is signed. */
  public byte[] signingInput() {
    return signingInput.getBytes(StandardCharsets.US_ASCII);
  }

  /** Tells whether the signature is the low one of the twins, or out of range altogether. */
  public boolean hasNoHighTwin() {
    return Signatures.isLowS(signature) || !Signatures.isInRange(signature);
  }

  /** Tells whether the key made the signature. */
  public boolean signedBy(SignatureCheck check) {
    return check.holds(signingInput(), signature);
  }
}
