package id.tanda.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.jose.JwsTexts;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyBindingTest {
  private static final int MAX = 16_384;
  private static final SoftwareKey HOLDER = Fixtures.key(2);
  private static final String CREDENTIAL =
      SdJwt.issue(
          Fixtures.key(1),
          "dc+sd-jwt",
          JsonObject.builder()
              .put("cnf", JsonObject.builder().put("jwk", Jwk.of(HOLDER.publicKey())).build())
              .build(),
          JsonObject.builder().build(),
          Fixtures.seeded(1));
  private static final String HASH = Base64Url.encode(Sha256.of(Fixtures.ascii(CREDENTIAL)));
  private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}";
  private static final String PAYLOAD =
      "{\"iat\":1000,\"aud\":\"urn:a\",\"nonce\":\"n\",\"sd_hash\":\"" + HASH + "\"}";

  @Test
  void aBindingOfOthersIsRead() throws MalformedException {
    KeyBinding binding = bind(HEADER, PAYLOAD.replace("{", "{\"extra\":[1],"));

    assertThat(binding.nonce()).isEqualTo("n");
    assertThat(binding.payload().has("extra")).isTrue();
    assertThat(binding.signedBy(Es256.bouncyCastle().check(HOLDER.publicKey()))).isTrue();
  }

  @Test
  @DisplayName("T-09 a high s of a stranger is accepted in a binding")
  void theHighTwinHolds() throws MalformedException {
    String jwt = JwsTexts.signed(HOLDER, HEADER, PAYLOAD);
    int dot = jwt.lastIndexOf('.') + 1;
    String twin = CREDENTIAL + jwt.substring(0, dot) + JwsTexts.highTwin(jwt.substring(dot));

    assertThat(
            SdJwt.parse(twin, MAX)
                .keyBinding()
                .orElseThrow()
                .signedBy(Es256.bouncyCastle().check(HOLDER.publicKey())))
        .isTrue();
  }

  @DisplayName("C-11 the typ is kb+jwt in exactly these letters")
  @ParameterizedTest
  @ValueSource(strings = {"\"KB+JWT\"", "\"kb+jwt \"", "\"application/kb+jwt\"", "\"JWT\"", "1"})
  void otherTypesAreRefused(String typ) {
    assertRefused(HEADER.replace("\"kb+jwt\"", typ), PAYLOAD);
    assertRefused("{\"alg\":\"ES256\"}", PAYLOAD);
  }

  @DisplayName("C-11 T-01 the algorithm is ES256")
  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES512"})
  void otherAlgorithmsAreRefused(String alg) {
    assertThatThrownBy(() -> bind(HEADER.replace("ES256", alg), PAYLOAD))
        .isInstanceOf(AlgorithmException.class);
  }

  @DisplayName("C-11 T-04 the header brings no key along")
  @ParameterizedTest
  @ValueSource(strings = {"\"jwk\":{}", "\"x5c\":[]", "\"crit\":[]"})
  void headerMembersAreAnAllowList(String member) {
    assertRefused(HEADER.replace("{", "{" + member + ","), PAYLOAD);
  }

  @DisplayName("C-11 T-21 audience, nonce and time are there, each of its type")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"iat\":1000>\"iat\":-1",
        "\"iat\":1000>\"iat\":\"1000\"",
        "\"iat\":1000>\"iat\":1000.5",
        "\"iat\":1000>\"iat\":253402300800",
        "\"iat\":1000>\"x\":1",
        "\"urn:a\">[\"urn:a\"]",
        "\"urn:a\">[\"urn:a\",\"urn:b\"]",
        "\"urn:a\">\"\"",
        "\"aud\">\"x\"",
        "\"n\">1",
        "\"n\">\"\"",
        "\"nonce\">\"x\"",
        "\"sd_hash\">\"x\""
      })
  void membersAreDemanded(String change) {
    String[] soundAndHostile = change.split(">");
    String payload = PAYLOAD.replace(soundAndHostile[0], soundAndHostile[1]);

    assertThat(payload).isNotEqualTo(PAYLOAD);
    assertRefused(HEADER, payload);
  }

  @Test
  @DisplayName("C-11 sd_hash covers exactly what came along")
  void theHashCoversThePresentation() {
    String jwt = JwsTexts.signed(HOLDER, HEADER, PAYLOAD);
    String other =
        SdJwt.issue(
            Fixtures.key(1),
            "dc+sd-jwt",
            JsonObject.builder().put("iss", "other").build(),
            JsonObject.builder().build(),
            Fixtures.seeded(1));

    assertThatThrownBy(() -> SdJwt.parse(other + jwt, MAX))
        .hasMessage("sd_hash must be that of this presentation");
    assertRefused(HEADER, PAYLOAD.replace(HASH, HASH.substring(1)));
    assertRefused(HEADER, PAYLOAD.replace(HASH, ""));
  }

  private static KeyBinding bind(String header, String payload) throws MalformedException {
    return SdJwt.parse(CREDENTIAL + JwsTexts.signed(HOLDER, header, payload), MAX)
        .keyBinding()
        .orElseThrow();
  }

  private static void assertRefused(String header, String payload) {
    assertThatThrownBy(() -> bind(header, payload)).isInstanceOf(MalformedException.class);
  }
}
