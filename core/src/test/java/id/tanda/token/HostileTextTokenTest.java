package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.testing.Edited;
import id.tanda.trust.KeyUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text forms that the right device signed and that say something they may not. */
class HostileTextTokenTest {
  private static final String NONCE = "n".repeat(32);

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();

  @ParameterizedTest
  @CsvSource({
    "hotel.merdeka, token.accepted",
    "Hotel.merdeka, token.malformed",
    "hotel.merdeka/, token.malformed",
    "hotel.merdeka., token.wrong-audience",
    "hotel.merdek\u0430, token.malformed",
    "hotel.merdeka\u200b, token.malformed",
    "urn:tanda:anyone, token.accepted",
    "urn:tanda:Anyone, token.malformed"
  })
  @DisplayName("T-18 T-19 T-21 an audience counts by its exact characters")
  void anAudienceIsExact(String audience, String code) {
    assertThat(verify(Edited.with(binding(), "aud", audience))).isEqualTo(code);
  }

  @Test
  @DisplayName("T-21 an audience that is missing, a list or no text")
  void anAudienceIsOneText() {
    assertThat(verify(Edited.without(binding(), "aud"))).isEqualTo("token.malformed");
    for (Object hostile : List.of(List.of("urn:tanda:anyone"), List.of(), 7L, true, "")) {
      assertThat(verify(Edited.with(binding(), "aud", hostile))).isEqualTo("token.malformed");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dukcapil.example, token.accepted",
    "other.example, token.wrong-issuer",
    "Dukcapil.example, token.wrong-issuer",
    "dukcapil.example., token.wrong-issuer",
    "dukcapil.example/, token.wrong-issuer",
    "dukcapil.ex\u0430mple, token.wrong-issuer",
    "dukcapil.exa\u0301mple, token.wrong-issuer",
    "dukcapil.ex\u00e1mple, token.wrong-issuer",
    "'', token.malformed"
  })
  @DisplayName("T-19 T-21 the issuer of a credential counts by its exact characters")
  void anIssuerIsExact(String issuer, String code) throws MalformedException {
    JsonObject device = SdJwt.parse(desk.credentials.text(), 16_384).issuerPayload();
    JsonObject none = JsonObject.builder().build();

    assertThat(shown(Edited.with(device, "iss", issuer), none, Set.of())).isEqualTo(code);
  }

  @Test
  @DisplayName("T-21 an issuer that is missing, a list or no text")
  void anIssuerIsOneText() throws MalformedException {
    JsonObject device = SdJwt.parse(desk.credentials.text(), 16_384).issuerPayload();
    JsonObject none = JsonObject.builder().build();

    assertThat(shown(Edited.without(device, "iss"), none, Set.of())).isEqualTo("token.malformed");
    for (Object hostile : List.of(List.of("dukcapil.example"), 7L, true)) {
      assertThat(shown(Edited.with(device, "iss", hostile), none, Set.of()))
          .isEqualTo("token.malformed");
    }
  }

  @Test
  @DisplayName("T-24 a nonce that is missing, empty, too long or no text is malformed")
  void aNonceIsBounded() {
    assertThat(verify(Edited.with(binding(), "nonce", "n".repeat(1_024))))
        .isEqualTo("token.accepted");
    for (Object hostile : List.of("", "n".repeat(1_025), 7L, List.of(NONCE))) {
      assertThat(verify(Edited.with(binding(), "nonce", hostile))).isEqualTo("token.malformed");
    }
    assertThat(verify(Edited.without(binding(), "nonce"))).isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-36 a credential that vouches for another device's key does not help")
  void anotherDevicesCredentialDoesNotHelp() throws MalformedException {
    SoftwareKey thief = SoftwareKey.generate(desk.authority.randomness());
    JsonObject device = SdJwt.parse(desk.credentials.text(), 16_384).issuerPayload();
    JsonObject forged =
        Edited.with(
            device, "cnf", JsonObject.builder().put("jwk", Jwk.of(thief.publicKey())).build());
    String selfMade =
        SdJwt.issue(
            thief,
            TextCredential.TYP,
            forged,
            JsonObject.builder().build(),
            desk.authority.randomness());
    String token = SdJwt.parseIssued(selfMade, 16_384).present(Set.of(), binding(), thief);

    assertThat(verifier.verify(token).code()).isEqualTo("token.unknown-key");
  }

  private JsonObject binding() {
    return TextForms.binding(desk, NONCE);
  }

  /** Shows the device's credential with a key binding that holds, whatever it says. */
  private String verify(JsonObject binding) {
    return verifier.verify(TextForms.showing(desk, binding)).code();
  }

  /** Shows a credential that the authority signed over these claims. */
  private String shown(JsonObject always, JsonObject selective, Set<String> disclosed)
      throws MalformedException {
    String credential =
        SdJwt.issue(
            desk.authority.key(KeyUse.CREDENTIAL),
            TextCredential.TYP,
            always,
            selective,
            desk.authority.randomness());
    return verifier
        .verify(SdJwt.parseIssued(credential, 16_384).present(disclosed, binding(), desk.device))
        .code();
  }
}
