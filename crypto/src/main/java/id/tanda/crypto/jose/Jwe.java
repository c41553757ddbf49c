package id.tanda.crypto.jose;

import com.nimbusds.jose.crypto.impl.AuthenticatedCipherText;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.internal.CompactParts;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.nio.charset.StandardCharsets;

/**
 * Sealing to one recipient (<a href="https://www.rfc-editor.org/rfc/rfc7516">RFC 7516</a>,
 * compact): ECDH-ES with A256GCM, whose header is exactly {@code alg}, {@code enc}, {@code kid},
 * {@code epk}, {@code typ} and {@code cty}.
 *
 * <p>Nothing is compressed, and the sender stays unknown: whoever must be known signs inside.
 */
public final class Jwe {
  private static final String ALGORITHM = "ECDH-ES";
  private static final int PARTS = 5;

  private Jwe() {}

  /**
   * Seals bytes.
   *
   * @param plaintext what to seal
   * @param recipient whose key opens it
   * @param typ what kind of message it is
   * @param cty what kind of content the plaintext is
   * @param randomness where the ephemeral key and the nonce come from
   * @return the text
   */
  public static String seal(
      byte[] plaintext, P256PublicKey recipient, String typ, String cty, Randomness randomness) {
    SoftwareKey ephemeral = SoftwareKey.generate(randomness);
    JsonObject header =
        JsonObject.builder()
            .put("alg", ALGORITHM)
            .put("enc", ContentKey.ENCRYPTION)
            .put("kid", recipient.id().text())
            .put("epk", Jwk.of(ephemeral.publicKey()))
            .put("typ", typ)
            .put("cty", cty)
            .build();
    String first = Base64Url.encode(header.utf8());
    byte[] nonce = randomness.bytes(ContentKey.NONCE);
    AuthenticatedCipherText sealed =
        ContentKey.derive(ephemeral.agree(recipient)).encrypt(plaintext, nonce, ascii(first));
    return String.join(
        ".",
        first,
        "",
        Base64Url.encode(nonce),
        Base64Url.encode(sealed.getCipherText()),
        Base64Url.encode(sealed.getAuthenticationTag()));
  }

  /**
   * Opens a text that was sealed to a key.
   *
   * @param text the whole text
   * @param key the recipient's key
   * @param typ the one kind of message that is acceptable here
   * @param cty the one kind of content that is acceptable here
   * @param maxChars how long the text may be
   * @return the plaintext
   * @throws id.tanda.crypto.AlgorithmException if {@code alg} or {@code enc} is another text;
   *     nothing has been computed then
   * @throws MalformedException if the text is not in the one accepted form
   * @throws DecryptionException if it does not open, for whatever reason: another recipient,
   *     altered bytes, a nonce or tag of another length
   */
  public static byte[] open(String text, AgreementKey key, String typ, String cty, int maxChars)
      throws MalformedException, DecryptionException {
    CompactParts parts = CompactParts.cut(text, maxChars, PARTS);
    JsonObject header = parts.header(ALGORITHM);
    CompactParts.demand(header, "enc", ContentKey.ENCRYPTION);
    header.only("alg", "enc", "kid", "epk", "typ", "cty");
    if (!CompactParts.type(header).equals(typ) || !header.text("cty").equals(cty)) {
      throw new MalformedException("typ must be " + typ + " and cty " + cty);
    }
    KeyId kid = KeyId.parse(header.text("kid"));
    P256PublicKey ephemeral = Jwk.parse(header.object("epk"));
    byte[] wrapped = parts.decode(1, "encrypted key");
    byte[] nonce = parts.decode(2, "nonce");
    byte[] ciphertext = parts.decode(3, "ciphertext");
    byte[] tag = parts.decode(4, "tag");
    // The agreement is made before any of these is judged, so that all refusals take alike long.
    ContentKey content = ContentKey.derive(key.agree(ephemeral));
    if (wrapped.length != 0 || !kid.equals(key.publicKey().id())) {
      throw new DecryptionException();
    }
    return content.decrypt(ciphertext, tag, nonce, ascii(parts.upTo(0)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
