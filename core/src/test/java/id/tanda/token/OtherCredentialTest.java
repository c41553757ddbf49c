package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.testing.Edited;
import id.tanda.trust.KeyUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authority signed well, and bound to the device, and is no device credential. */
class OtherCredentialTest {
  private static final JsonObject NOTHING = JsonObject.builder().build();
  private static final JsonObject DATA =
      JsonObject.builder().put("full_name", "Siti").put("age_over_17", true).build();

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();
  private final JsonObject device = read(desk.credentials.text()).issuerPayload();

  @Test
  void whatIsMadeByHandIsGoodButForItsDefect() {
    assertThat(shown(issued(device, NOTHING))).isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbf", "aud", "sub", "jti", "tanda_scope", "vct#integrity", "x"})
  @DisplayName("A device credential has its members and no other")
  void aDeviceCredentialHasItsMembersOnly(String member) {
    assertThat(shown(issued(Edited.with(device, member, 1L), NOTHING)))
        .isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "vct", "iat", "exp", "cnf", "status"})
  @DisplayName("T-24 each member of a device credential has to be there")
  void aDeviceCredentialHasAllItsMembers(String member) {
    String code = member.equals("vct") ? "token.wrong-type" : "token.malformed";

    assertThat(verify(TextForms.showing(desk, without(member), binding()))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:tanda:civil:1", "urn:tanda:device:2", "URN:TANDA:DEVICE:1", "JWT", ""})
  @DisplayName("T-39 a data credential, or one of any other type, whatever is disclosed of it")
  void aDataCredentialIsNoToken(String type) {
    JsonObject other = Edited.with(device, "vct", type);
    String data = issued(other, DATA);

    assertThat(shown(issued(other, NOTHING))).isEqualTo("token.wrong-type");
    for (Set<String> disclosed : List.of(Set.<String>of(), Set.of("full_name"), DATA.names())) {
      assertThat(shown(data, disclosed)).isEqualTo("token.wrong-type");
    }
  }

  @Test
  @DisplayName("T-39 a credential whose type is a list or no text")
  void aTypeIsOneText() {
    for (Object odd : List.of(List.of("urn:tanda:device:1"), List.of(), 1L, true)) {
      assertThat(shown(issued(Edited.with(device, "vct", odd), NOTHING)))
          .isEqualTo("token.wrong-type");
    }
  }

  @Test
  @DisplayName("T-39 a device credential that discloses what the authority hid in it")
  void aTokenDisclosesNothing() {
    String hiding = issued(device, DATA);

    assertThat(shown(hiding, DATA.names())).isEqualTo("token.wrong-type");
    assertThat(shown(hiding, Set.of("full_name"))).isEqualTo("token.wrong-type");
  }

  @Test
  @DisplayName("T-39 a device credential that hides something and discloses none of it")
  void aTokenHidesNothing() {
    assertThat(shown(issued(device, DATA))).isEqualTo("token.malformed");
    String announcing =
        Jws.sign(
                desk.authority.key(KeyUse.CREDENTIAL),
                TextCredential.TYP,
                Edited.with(device, "_sd_alg", "sha-256"))
            + "~";
    assertThat(shown(announcing)).isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-39 a disclosure appended to a device credential that has no digest of it")
  void nothingIsAppended() {
    String disclosure = read(issued(device, DATA)).disclosures().get(0);
    String appended = desk.credentials.text() + disclosure + "~";

    assertThat(verify(TextForms.showing(desk, appended, binding()))).isEqualTo("token.malformed");
  }

  private JsonObject binding() {
    return TextForms.binding(desk, "n".repeat(32));
  }

  /** Returns a credential that the authority signed. */
  private String issued(JsonObject always, JsonObject selective) {
    return SdJwt.issue(
        desk.authority.key(KeyUse.CREDENTIAL),
        TextCredential.TYP,
        always,
        selective,
        desk.authority.randomness());
  }

  private String without(String member) {
    return issued(Edited.without(device, member), NOTHING);
  }

  private String shown(String credential) {
    return shown(credential, Set.of());
  }

  /** Shows a credential as the device would that it is bound to. */
  private String shown(String credential, Set<String> disclosed) {
    return verify(read(credential).present(disclosed, binding(), desk.device));
  }

  private String verify(String token) {
    return verifier.verify(token).code();
  }

  private static SdJwt read(String credential) {
    try {
      return SdJwt.parse(credential, 16_384);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }
}
