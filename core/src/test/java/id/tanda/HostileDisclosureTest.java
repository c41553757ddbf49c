package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disclosures and claims with one defect, signed by the real keys of phone and authority. */
class HostileDisclosureTest {
  private static final String MALFORMED = "handover.malformed";

  private final HandoverForge forge = new HandoverForge();

  @AfterEach
  void theSoundAnswerIsOpened() {
    forge.openSound();
  }

  @Test
  void whatIsMadeByHandIsGoodButForItsDefect() {
    Request another = forge.world.ask();

    assertThat(forge.world.open(forge.world.forged(another), another).code())
        .isEqualTo("handover.opened");
  }

  @Test
  @DisplayName("C-09 a disclosure of another credential of the same citizen")
  void aDisclosureOfAnotherCredentialIsRefused() {
    String foreign = forge.world.forged(forge.asked).disclosures.get(0);
    done(forge.country.carried(forge.world.phone.renew()));

    assertThat(forge.code(forged -> forged.disclosures.add(foreign))).isEqualTo(MALFORMED);
    assertThat(forge.code(forged -> forged.disclosures.set(0, foreign))).isEqualTo(MALFORMED);
  }

  @Test
  @DisplayName("C-08 a disclosure that no digest names, or one twice, or in another spelling")
  void everyDisclosureIsNamedOnce() {
    assertThat(
            forge.code(
                forged ->
                    forged.disclosures.add(
                        HandoverForge.disclosure("[\"salt\",\"sex\",\"male\"]"))))
        .isEqualTo(MALFORMED);
    assertThat(forge.code(forged -> forged.disclosures.add(forged.disclosures.get(0))))
        .isEqualTo(MALFORMED);
    assertThat(forge.code(forged -> forged.disclosures.set(0, forged.disclosures.get(0) + "=")))
        .isEqualTo(MALFORMED);
    assertThat(forge.code(forged -> forged.disclosures.add(""))).isEqualTo(MALFORMED);
    assertThat(forge.code(forged -> forged.announce("d".repeat(43)).announce("d".repeat(43))))
        .isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"s\",\"_sd\",[]]",
        "[\"s\",\"...\",\"x\"]",
        "[\"s\",\"_sd_alg\",\"sha-256\"]",
        "[\"s\",\"iss\",\"dukcapil.example\"]",
        "[\"s\",\"vct\",\"urn:tanda:civil:1\"]",
        "[\"s\",\"iat\",1]",
        "[\"s\",\"exp\",253402300799]",
        "[\"s\",\"nbf\",1]",
        "[\"s\",\"aud\",\"bank.nusantara\"]",
        "[\"s\",\"cnf\",{}]",
        "[\"s\",\"status\",{}]",
        "[\"s\",\"full_name\",\"Orang Lain\"]",
        "[\"s\",\"male\"]",
        "[\"s\",\"sex\",\"male\",1]",
        "[1,\"sex\",\"male\"]",
        "[\"s\",1,\"male\"]",
        "[\"s\",\"sex\",null]",
        "[\"s\",\"sex\",1]",
        "[\"s\",\"sex\",[\"male\"]]",
        "[\"s\",\"sex\",{\"_sd\":[]}]",
        "[\"s\",\"sex\",{\"...\":\"x\"}]",
        "[\"s\",\"SEX\",\"male\"]",
        "[\"s\",\"\",\"male\"]",
        "[\"s\",\"sex\",\"male\"",
        "{\"sex\":\"male\"}"
      })
  @DisplayName("C-08 a disclosure of a reserved, doubled or protected name, or of another form")
  void aDisclosureIsAnAttributeOfItsOwn(String disclosure) {
    assertThat(forge.code(forged -> forged.disclose(disclosure))).isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "_sd_alg, \"sha-512\"",
    "_sd_alg, \"md5\"",
    "nbf, 1",
    "sub, \"x\"",
    "full_name, \"Orang Lain\"",
    "aka_vcts, []",
    "vct#integrity, \"x\"",
    "cnf, {\"_sd\":[]}",
    "status, {\"status_list\":{\"_sd\":[]}}",
    "_sd, {}",
    "exp, 1.5"
  })
  @DisplayName("C-08 a credential that hides or says what it must not, signed by the authority")
  void theCredentialHasItsMembersOnly(String member, String value) {
    assertThat(forge.code(forged -> forged.issuer.payload.set(member, JsonItem.raw(value))))
        .isEqualTo(MALFORMED);
  }

  @Test
  @DisplayName("C-08 the last part is missing, or is something other than a key binding")
  void theLastPartIsAKeyBinding() {
    ForgedHandover forged = forge.world.forged(forge.asked, Attribute.OCCUPATION);
    String consent = forge.world.forged(forge.asked).consent.kept();

    assertThat(forge.content(consent + "~" + forged.presented())).isEqualTo("handover.wrong-type");
    assertThat(forge.content(consent + "~" + forged.presented() + consent))
        .isEqualTo("handover.wrong-type");
    assertThat(forge.content(consent + "~" + forged.presented() + "x.y.z")).isEqualTo(MALFORMED);
    assertThat(forge.content(consent)).isEqualTo(MALFORMED);
    assertThat(forge.content("")).isEqualTo(MALFORMED);
    assertThat(forge.content(forged.presented() + forged.bound())).isEqualTo(MALFORMED);
  }

  @Test
  @DisplayName("T-28 T-32 whatever else is sealed, or not sealed at all")
  void onlyThisIsOpened() {
    for (String odd :
        List.of("", ".", "....", "a.b.c.d.e", forge.asked.text(), "x".repeat(200_000))) {
      assertThat(forge.world.open(odd, forge.asked).code()).isEqualTo(MALFORMED);
    }
    char last = forge.sound.charAt(forge.sound.length() - 40);
    String altered =
        forge.sound.substring(0, forge.sound.length() - 40)
            + (last == 'A' ? 'B' : 'A')
            + forge.sound.substring(forge.sound.length() - 39);
    assertThat(forge.world.open(altered, forge.asked).code()).isEqualTo("handover.not-opened");
  }
}
