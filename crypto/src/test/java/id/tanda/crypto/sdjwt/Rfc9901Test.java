package id.tanda.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Vectors;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of RFC 9901; the file holds no processed payloads, so these stand here. */
class Rfc9901Test {
  private static final int MAX = 16_384;
  private static final String ADDRESS =
      "{\"street_address\":\"123 Main St\",\"locality\":\"Anytown\","
          + "\"region\":\"Anystate\",\"country\":\"US\"}";

  @Test
  void allTokensVerify() throws IOException, MalformedException {
    JsonNode file = Vectors.json("rfc9901-tokens.json");
    SignatureCheck issuer = check(file.get("issuer_jwk"));
    SignatureCheck holder = check(file.get("holder_jwk"));
    for (JsonNode token : file.get("tokens")) {
      SdJwt read = SdJwt.parse(text(token), MAX);

      assertThat(read.issuerSignedBy(issuer)).isTrue();
      assertThat(read.issuerSignedBy(holder)).isFalse();
      assertThat(read.disclosures()).hasSize(token.get("disclosures").asInt());
      assertThat(read.keyBinding().isPresent()).isEqualTo(token.get("has_kb").asBoolean());
      assertThat(read.processed().text()).doesNotContain("_sd", "...");
      if (read.keyBinding().isPresent()) {
        KeyBinding binding = read.keyBinding().get();
        assertThat(binding.signedBy(holder)).isTrue();
        assertThat(binding.signedBy(issuer)).isFalse();
        assertThat(binding.aud()).isEqualTo("https://verifier.example.org");
        assertThat(binding.nonce()).isEqualTo("1234567890");
        assertThat(binding.iat()).isEqualTo(1_748_537_243L);
        assertThat(read.holderKey()).isEqualTo(Jwk.parse(jwk(file.get("holder_jwk"))));
      }
    }
    Vectors.ran("rfc9901-tokens", file.get("tokens").size());
    assertThat(file.get("tokens")).hasSize(9);
  }

  @Test
  void nothingDisclosedLeavesOnlyWhatEverybodySees() throws IOException, MalformedException {
    JsonObject processed = processed(0);

    assertThat(processed.names())
        .containsExactly("iss", "iat", "exp", "sub", "nationalities", "cnf");
    assertThat(processed.texts("nationalities")).isEmpty();
  }

  @Test
  void allDisclosedGivesAllClaims() throws IOException, MalformedException {
    JsonObject processed = processed(1);

    assertThat(processed.names()).hasSize(14);
    assertThat(processed.text("given_name")).isEqualTo("John");
    assertThat(processed.flag("phone_number_verified")).isTrue();
    assertThat(processed.integer("updated_at")).isEqualTo(1_570_000_000L);
    assertThat(processed.texts("nationalities")).containsExactly("US", "DE");
  }

  @Test
  void theMainExampleDisclosesFourClaims() throws IOException, MalformedException {
    JsonObject processed = processed(2);

    assertThat(processed)
        .isEqualTo(
            JsonObject.builder()
                .put("iss", "https://issuer.example.com")
                .put("iat", 1_683_000_000L)
                .put("exp", 1_883_000_000L)
                .put("sub", "user_42")
                .texts("nationalities", List.of("US"))
                .put("cnf", processed.object("cnf"))
                .put("family_name", "Doe")
                .put("given_name", "John")
                .put("address", JsonObject.parse(ADDRESS))
                .build());
  }

  @Test
  void claimsWithinClaimsAreDisclosed() throws IOException, MalformedException {
    JsonObject address = processed(3).object("address");

    assertThat(address)
        .isEqualTo(JsonObject.parse("{\"region\":\"\u6e2f\u533a\",\"country\":\"JP\"}"));
  }

  @Test
  void disclosuresWithinDisclosuresAreFound() throws IOException, MalformedException {
    JsonObject verified = processed(4).object("verified_claims");

    assertThat(verified.object("verification"))
        .isEqualTo(
            JsonObject.parse(
                "{\"trust_framework\":\"de_aml\",\"time\":\"2012-04-23T18:25Z\","
                    + "\"evidence\":[{\"method\":\"pipp\"}]}"));
    assertThat(verified.object("claims").text("family_name")).isEqualTo("M\u00fcller");
    assertThat(processed(6).object("age_equal_or_over"))
        .isEqualTo(JsonObject.parse("{\"18\":true}"));
  }

  @Test
  void anIssuersPartAloneIsNoSdJwt() throws IOException {
    String bare = Vectors.json("rfc9901-tokens.json").get("tokens").get(0).get("token").asText();

    assertThat(bare).doesNotContain("~");
    assertThatThrownBy(() -> SdJwt.parse(bare, MAX)).hasMessageContaining("tilde");
  }

  /** The first example is shown as the issuer's part alone, without the tilde that ends it. */
  private static String text(JsonNode token) {
    String text = token.get("token").asText();
    return text.contains("~") ? text : text + "~";
  }

  private static JsonObject processed(int index) throws IOException, MalformedException {
    JsonNode token = Vectors.json("rfc9901-tokens.json").get("tokens").get(index);
    return SdJwt.parse(text(token), MAX).processed();
  }

  private static SignatureCheck check(JsonNode jwk) throws MalformedException {
    return Es256.bouncyCastle().check(Jwk.parse(jwk(jwk)));
  }

  private static JsonObject jwk(JsonNode jwk) throws MalformedException {
    return JsonObject.parse(jwk.toString());
  }
}
