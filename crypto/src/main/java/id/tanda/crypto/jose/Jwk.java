package id.tanda.crypto.jose;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;

/**
 * Public P-256 keys as JSON (<a href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517</a>),
 * exactly {@code kty}, {@code crv}, {@code x} and {@code y}.
 */
public final class Jwk {
  private static final String KEY_TYPE = "EC";
  private static final String CURVE = "P-256";

  private Jwk() {}

  /**
   * Writes a key.
   *
   * @param key the key
   * @return its four members
   */
  public static JsonObject of(P256PublicKey key) {
    return JsonObject.builder()
        .put("kty", KEY_TYPE)
        .put("crv", CURVE)
        .put("x", Base64Url.encode(key.x()))
        .put("y", Base64Url.encode(key.y()))
        .build();
  }

  /**
   * Reads a key.
   *
   * @param jwk the four members and no other; a private one above all is refused
   * @return the key, a point of the curve
   * @throws MalformedException if it is anything else
   */
  public static P256PublicKey parse(JsonObject jwk) throws MalformedException {
    jwk.only("kty", "crv", "x", "y");
    if (!jwk.text("kty").equals(KEY_TYPE) || !jwk.text("crv").equals(CURVE)) {
      throw new MalformedException("kty must be EC and crv P-256");
    }
    return P256PublicKey.of(coordinate(jwk, "x"), coordinate(jwk, "y"));
  }

  private static byte[] coordinate(JsonObject jwk, String name) throws MalformedException {
    String text = jwk.text(name);
    try {
      return Base64Url.decode(text);
    } catch (MalformedException e) {
      throw new NotCanonicalException(name + " must be canonical base64url");
    }
  }
}
