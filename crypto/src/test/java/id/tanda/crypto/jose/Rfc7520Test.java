package id.tanda.crypto.jose;

import static id.tanda.crypto.Fixtures.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Vectors;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of RFC 7520. None is of our profile, ES256 with {@code typ} or ECDH-ES with A256GCM:
 * each is refused for its algorithm or its form. The parts of 5.2 and 5.5 that are ours are
 * computed.
 */
class Rfc7520Test {
  private static final int MAX = 16_384;
  private static final SoftwareKey KEY = Fixtures.key(1);

  @ParameterizedTest
  @DisplayName("T-01 T-02 T-03 T-28 the signed examples: RSA, HMAC and P-521 are refused as such")
  @ValueSource(
      strings = {
        "4_1.rsa_v15_signature",
        "4_2.rsa-pss_signature",
        "4_3.ecdsa_signature",
        "4_4.hmac-sha2_integrity_protection",
        "4_5.signature_with_detached_content",
        "4_6.protecting_specific_header_fields",
        "4_7.protecting_content_only",
        "4_8.multiple_signatures"
      })
  void signedExamplesAreNotOurs(String name) throws Exception {
    JsonNode output = Vectors.json("rfc7520/jws/" + name + ".json").get("output");
    if (output.has("compact")) {
      assertThatThrownBy(() -> Jws.parse(output.get("compact").asText(), MAX))
          .isInstanceOf(AlgorithmException.class)
          .hasMessage("alg must be ES256");
    }
    for (String form : List.of("json", "json_flat")) {
      if (output.has(form)) {
        assertThatThrownBy(() -> Jws.parse(output.get(form).toString(), MAX))
            .isInstanceOf(MalformedException.class);
      }
    }
    Vectors.ran("RFC 7520 " + name, output.size());
    assertThat(output).isNotEmpty();
  }

  @ParameterizedTest
  @DisplayName("T-28 T-29 T-30 the sealed examples: other algorithms and forms are refused as such")
  @ValueSource(
      strings = {
        "5_1.key_encryption_using_rsa_v15_and_aes-hmac-sha2",
        "5_2.key_encryption_using_rsa-oaep_with_aes-gcm",
        "5_3.key_wrap_using_pbes2-aes-keywrap_with-aes-cbc-hmac-sha2",
        "5_4.key_agreement_with_key_wrapping_using_ecdh-es_and_aes-keywrap_with_aes-gcm",
        "5_5.key_agreement_using_ecdh-es_with_aes-cbc-hmac-sha2",
        "5_6.direct_encryption_using_aes-gcm",
        "5_7.key_wrap_using_aes-gcm_keywrap_with_aes-cbc-hmac-sha2",
        "5_8.key_wrap_using_aes-keywrap_with_aes-gcm",
        "5_9.compressed_content",
        "5_10.including_additional_authentication_data",
        "5_11.protecting_specific_header_fields",
        "5_12.protecting_content_only",
        "5_13.encrypting_to_multiple_recipients"
      })
  void sealedExamplesAreNotOurs(String name) throws Exception {
    JsonNode output = Vectors.json("rfc7520/jwe/" + name + ".json").get("output");
    if (output.has("compact")) {
      assertThatThrownBy(() -> open(output.get("compact").asText()))
          .isInstanceOf(AlgorithmException.class);
    }
    for (String form : List.of("json", "json_flat")) {
      if (output.has(form)) {
        assertThatThrownBy(() -> open(output.get(form).toString()))
            .isInstanceOf(MalformedException.class);
      }
    }
    Vectors.ran("RFC 7520 " + name, output.size());
    assertThat(output).isNotEmpty();
  }

  @ParameterizedTest
  @DisplayName(
      "K-01 K-03 the keys of the examples: P-521, RSA, secrets and private ones are refused")
  @ValueSource(
      strings = {
        "3_1.ec_public_key",
        "3_2.ec_private_key",
        "3_3.rsa_public_key",
        "3_4.rsa_private_key",
        "3_5.symmetric_key_mac_computation",
        "3_6.symmetric_key_encryption"
      })
  void keysOfTheExamplesAreNotOurs(String name) throws Exception {
    JsonObject jwk = JsonObject.parse(Vectors.json("rfc7520/jwk/" + name + ".json").toString());

    assertThatThrownBy(() -> Jwk.parse(jwk)).isInstanceOf(MalformedException.class);
    Vectors.ran("RFC 7520 " + name, 1);
  }

  @Test
  @DisplayName("T-28 the nested example is refused, inside and outside")
  void theNestedExampleIsNotOurs() throws Exception {
    JsonNode nested = Vectors.json("rfc7520/6.nesting_signatures_and_encryption.json");

    assertThatThrownBy(() -> Jws.parse(compact(nested.get("sign")), MAX))
        .isInstanceOf(AlgorithmException.class);
    assertThatThrownBy(() -> open(compact(nested.get("encrypt"))))
        .isInstanceOf(AlgorithmException.class);
    Vectors.ran("RFC 7520 6", 2);
  }

  @Test
  void theAgreementOfExample55IsOurs() throws Exception {
    String file = "rfc7520/jwe/5_5.key_agreement_using_ecdh-es_with_aes-cbc-hmac-sha2.json";
    JsonNode example = Vectors.json(file);
    JsonNode ephemeral = example.get("encrypting_key").get("epk");
    JsonNode recipient = example.get("input").get("key");

    byte[] sent = key(ephemeral).agree(publicKey(recipient));
    byte[] received = key(recipient).agree(publicKey(ephemeral));
    byte[] none = {};

    assertThat(received).isEqualTo(sent);
    assertThat(ContentKey.derive(sent, "A128CBC-HS256", 256, none, none).getEncoded())
        .isEqualTo(Base64Url.decode(example.get("encrypting_key").get("cek").asText()));
  }

  @Test
  void theContentOfExample52IsOurs() throws Exception {
    JsonNode example =
        Vectors.json("rfc7520/jwe/5_2.key_encryption_using_rsa-oaep_with_aes-gcm.json");
    JsonNode content = example.get("encrypting_content");
    ContentKey key =
        new ContentKey(new SecretKeySpec(bytes(example.get("generated"), "cek"), "AES"));

    byte[] opened =
        key.decrypt(
            bytes(content, "ciphertext"),
            bytes(content, "tag"),
            bytes(example.get("generated"), "iv"),
            ascii(content.get("protected_b64u").asText()));

    assertThat(new String(opened, StandardCharsets.UTF_8))
        .isEqualTo(example.get("input").get("plaintext").asText());
  }

  private static byte[] open(String text) throws Exception {
    return Jwe.open(text, KEY, "any", "any", MAX);
  }

  private static String compact(JsonNode step) {
    return step.get("output").get("compact").asText();
  }

  private static byte[] bytes(JsonNode node, String name) throws MalformedException {
    return Base64Url.decode(node.get(name).asText());
  }

  private static SoftwareKey key(JsonNode jwk) throws MalformedException {
    return SoftwareKey.of(bytes(jwk, "d"));
  }

  private static P256PublicKey publicKey(JsonNode jwk) throws MalformedException {
    ObjectNode four = ((ObjectNode) jwk.deepCopy()).retain("kty", "crv", "x", "y");
    return Jwk.parse(JsonObject.parse(four.toString()));
  }
}
