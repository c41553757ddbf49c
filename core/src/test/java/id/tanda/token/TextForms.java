package id.tanda.token;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.testing.Edited;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes text forms by hand, so that a test can say in them what a phone would not. */
final class TextForms {
  /** The order of P-256. */
  static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private TextForms() {}

  /** Returns the payload of a good key binding without an end. */
  static JsonObject binding(Desk desk, String nonce) {
    return JsonObject.builder()
        .put("iat", desk.clock.instant().getEpochSecond())
        .put("aud", "urn:tanda:anyone")
        .put("nonce", nonce)
        .build();
  }

  /** Returns the device's credential with a key binding that holds, whatever it says. */
  static String showing(Desk desk, JsonObject binding) {
    return showing(desk, desk.credentials.text(), binding);
  }

  /** Returns a credential and what is disclosed of it, with a key binding that holds. */
  static String showing(Desk desk, String presented, JsonObject binding) {
    return presented
        + Jws.sign(desk.device, "kb+jwt", Edited.with(binding, "sd_hash", hash(presented)));
  }

  /** Returns what a key binding says of the credential before it. */
  static String hash(String credential) {
    return Base64Url.encode(Sha256.of(credential.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Returns a JWS of these very spellings, signed well. */
  static String signed(SigningKey key, String header, String payload) {
    return signed(
        key, header.getBytes(StandardCharsets.UTF_8), payload.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a JWS of these very bytes, signed well. */
  static String signed(SigningKey key, byte[] header, byte[] payload) {
    String input = Base64Url.encode(header) + "." + Base64Url.encode(payload);
    return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Returns the other of the two signatures that hold: {@code (r, n - s)}. */
  static byte[] twin(byte[] signature) {
    BigInteger s = ORDER.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    return signature(new BigInteger(1, Arrays.copyOf(signature, 32)), s);
  }

  /** Returns the 64 bytes of these two numbers. */
  static byte[] signature(BigInteger r, BigInteger s) {
    byte[] both = new byte[64];
    put(r.toByteArray(), both, 32);
    put(s.toByteArray(), both, 64);
    return both;
  }

  private static void put(byte[] number, byte[] to, int end) {
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, to, end - length, length);
  }
}
