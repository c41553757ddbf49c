package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.trust.KeyUse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of the text form that tell the verifier how, or with which key, it should check. */
class HostileHeadersTest {
  private static final String ALG = "\"ES256\"";

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();
  private final Spelled good = Spelled.good(desk);

  @Test
  void whatIsMadeByHandIsGoodButForItsDefect() {
    assertThat(verify(good)).isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "none ", ""})
  @DisplayName("T-01 no algorithm, in any letter case, with a signature or without")
  void noneIsNotAllowed(String none) {
    Spelled binding = good.bindingHeader(good.bindingHeader().replace(ALG, '"' + none + '"'));
    Spelled issuer = good.issuerHeader(good.issuerHeader().replace(ALG, '"' + none + '"'));

    assertThat(verify(binding)).isEqualTo("token.alg-not-allowed");
    assertThat(verify(issuer)).isEqualTo("token.alg-not-allowed");
    assertThat(verifier.verify(binding.text(desk, "")).code()).isEqualTo("token.alg-not-allowed");
    assertThat(verifier.verify(issuer.text(desk, "")).code()).isEqualTo("token.alg-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "HS384", "HS512"})
  @DisplayName("T-02 a keyed hash under any spelling of the public key is not a signature")
  void aPublicKeyIsNoSecret(String alg) throws Exception {
    P256PublicKey key = desk.device.publicKey();
    Spelled confused = good.bindingHeader(good.bindingHeader().replace(ALG, '"' + alg + '"'));
    String unsigned = confused.text(desk, "");
    String input = unsigned.substring(unsigned.lastIndexOf('~') + 1, unsigned.length() - 1);
    for (byte[] secret :
        List.of(key.spki(), pem(key.spki()), Jwk.of(key).utf8(), key.uncompressed(), key.x())) {
      Mac mac = Mac.getInstance("HmacSHA" + alg.substring(2));
      mac.init(new SecretKeySpec(secret, "HMAC"));
      String signature = Base64Url.encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));

      assertThat(verifier.verify(confused.text(desk, signature)).code())
          .isEqualTo("token.alg-not-allowed");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"es256\" | token.alg-not-allowed",
        "\"ES256K\" | token.alg-not-allowed",
        "\"ES384\" | token.alg-not-allowed",
        "\"ES512\" | token.alg-not-allowed",
        "\"EdDSA\" | token.alg-not-allowed",
        "\"PS256\" | token.alg-not-allowed",
        "\"RS256\" | token.alg-not-allowed",
        "\"ESP256\" | token.alg-not-allowed",
        "\"ES256 \" | token.alg-not-allowed",
        "\"ES256\\u0000\" | token.malformed",
        "[\"ES256\"] | token.malformed",
        "null | token.malformed",
        "-7 | token.malformed",
        "true | token.malformed",
        "{} | token.malformed",
        "\"ES256\",\"alg\":\"ES256\" | token.malformed",
        "\"ES256\",\"\\u0061lg\":\"none\" | token.malformed"
      })
  @DisplayName("T-03 T-13 another algorithm, or the name in another shape")
  void theAlgorithmIsOneText(String alg, String code) {
    assertThat(verify(good.bindingHeader(good.bindingHeader().replace(ALG, alg)))).isEqualTo(code);
    assertThat(verify(good.issuerHeader(good.issuerHeader().replace(ALG, alg)))).isEqualTo(code);
  }

  @Test
  @DisplayName("T-03 a header without an algorithm")
  void theAlgorithmIsThere() {
    String without = "\"alg\":" + ALG + ",";

    assertThat(verify(good.bindingHeader(good.bindingHeader().replace(without, ""))))
        .isEqualTo("token.malformed");
    assertThat(verify(good.issuerHeader(good.issuerHeader().replace(without, ""))))
        .isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jku\":\"https://evil.example/keys\"",
        "\"x5u\":\"https://evil.example/chain\"",
        "\"x5c\":[\"MIIB\"]",
        "\"x5t#S256\":\"AAAA\"",
        "\"jwk\":KEY",
        "\"crit\":[]",
        "\"crit\":[\"exp\"],\"exp\":1",
        "\"crit\":[\"alg\"]",
        "\"crit\":[\"b64\"],\"b64\":false",
        "\"b64\":false",
        "\"cty\":\"JWT\"",
        "\"zip\":\"DEF\"",
        "\"x\":1"
      })
  @DisplayName("T-04 T-06 a key, an address, crit, b64 or any other member in a header")
  void aHeaderHasItsMembersOnly(String member) {
    SoftwareKey attacker = SoftwareKey.generate(desk.authority.randomness());
    String more = "{" + member.replace("KEY", json(Jwk.of(attacker.publicKey()))) + ",";

    assertThat(verify(good.bindingHeader(good.bindingHeader().replaceFirst("\\{", quoted(more)))))
        .isEqualTo("token.malformed");
    assertThat(verify(good.issuerHeader(good.issuerHeader().replaceFirst("\\{", quoted(more)))))
        .isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"../../etc/passwd\" | token.malformed",
        "\"' OR 1=1 --\" | token.not-canonical",
        "\"\\u0000\" | token.malformed",
        "\"\" | token.malformed",
        "7 | token.malformed",
        "null | token.malformed",
        "[] | token.malformed",
        "\"AAAAAAAAAAA\" | token.unknown-key",
        "\"AAAAAAAAAAB\" | token.not-canonical",
        "\"AAAAAAAAAAA=\" | token.malformed",
        "\"AAAAAAAAAAAA\" | token.malformed"
      })
  @DisplayName("T-05 a key id that is none of ours is looked up by its bytes or not at all")
  void aKeyIdIsAHint(String kid, String code) {
    assertThat(verify(good.issuerHeader(withKid(kid)))).isEqualTo(code);
  }

  @Test
  @DisplayName("T-05 a key id that is missing, long, or of another letter case")
  void aKeyIdIsEightBytes() {
    String kid = desk.authority.key(KeyUse.CREDENTIAL).publicKey().id().text();

    assertThat(verify(good.issuerHeader("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}")))
        .isEqualTo("token.malformed");
    assertThat(verify(good.issuerHeader(withKid('"' + "k".repeat(1_000) + '"'))))
        .isEqualTo("token.malformed");
    assertThat(verify(good.issuerHeader(withKid('"' + "k".repeat(64 << 10) + '"'))))
        .isEqualTo("token.too-large");
    assertThat(verify(good.issuerHeader(withKid('"' + kid.toLowerCase(Locale.ROOT) + '"'))))
        .isIn("token.unknown-key", "token.not-canonical");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JWT",
        "dc+sd-jwt",
        "KB+JWT",
        "kb-jwt",
        "tanda-consent+jwt",
        "tanda-device+jwt",
        ""
      })
  @DisplayName("T-20 a proof of the device of another kind is no showing")
  void theBindingHasItsKind(String typ) {
    assertThat(verify(good.bindingHeader(good.bindingHeader().replace("kb+jwt", typ))))
        .isIn("token.wrong-type", "token.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vc+sd-jwt", "kb+jwt", "tanda-data+jwt", "statuslist+jwt", "DC+SD-JWT"})
  @DisplayName("T-20 what the authority signs of another kind vouches for no device")
  void theCredentialHasItsKind(String typ) {
    assertThat(verify(good.issuerHeader(good.issuerHeader().replace("dc+sd-jwt", typ))))
        .isEqualTo("token.wrong-type");
  }

  private String withKid(String kid) {
    return "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":" + kid + "}";
  }

  private String verify(Spelled token) {
    return verifier.verify(token.text(desk)).code();
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String json(JsonObject object) {
    return new String(object.utf8(), StandardCharsets.UTF_8);
  }

  private static byte[] pem(byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
