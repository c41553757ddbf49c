package id.tanda.vectors;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import java.nio.charset.StandardCharsets;

/** Writes JWS compact with any header and payload, sound or not. */
final class Compact {
  private Compact() {}

  static String sign(SoftwareKey key, String typ, JsonObject payload) {
    return sign(key, header(key, typ).text(), payload.text());
  }

  static String sign(SoftwareKey key, String header, String payload) {
    String input = part(header) + "." + part(payload);
    return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
  }

  static JsonObject header(SoftwareKey key, String typ) {
    return JsonObject.builder()
        .put("alg", "ES256")
        .put("typ", typ)
        .put("kid", key.publicKey().id().text())
        .build();
  }

  /** Returns the text with the other signature that holds as well. */
  static String twin(String text) {
    int dot = text.lastIndexOf('.');
    try {
      byte[] signature = Base64Url.decode(text.substring(dot + 1));
      return text.substring(0, dot + 1) + Base64Url.encode(Bytes.highS(signature));
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  /** Returns the text with another last character, which leaves the same bytes. */
  static String respelled(String text) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(text.charAt(text.length() - 1));
    return text.substring(0, text.length() - 1) + alphabet.charAt(last + 1);
  }

  private static String part(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }
}
