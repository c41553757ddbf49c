package id.tanda.crypto.jose;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.SigningKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** Texts that look like JWS, for hostile fixtures. */
public final class JwsTexts {
  static final String KID = Fixtures.key(1).publicKey().id().text();
  static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"x+jwt\",\"kid\":\"" + KID + "\"}";

  private JwsTexts() {}

  /** Signs whatever the header and payload are. */
  public static String signed(SigningKey key, String header, String payload) {
    String input = join(header, payload);
    return input + "." + Base64Url.encode(key.sign(Fixtures.ascii(input)));
  }

  static String join(String header, String payload) {
    return encode(header) + "." + encode(payload);
  }

  /** Encodes a text. */
  public static String encode(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The other signature that verifies alike. */
  public static String highTwin(String signature) {
    try {
      byte[] bytes = Base64Url.decode(signature);
      BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, 32, 64));
      BigInteger twin = new BigInteger(Fixtures.N, 16).subtract(s);
      return Base64Url.encode(
          Arrays.concatenate(Arrays.copyOf(bytes, 32), BigIntegers.asUnsignedByteArray(32, twin)));
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
