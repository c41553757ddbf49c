package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import id.tanda.token.Presentation;
import id.tanda.token.Presentation.Form;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is nothing that is handed over, and what is handed over is no token. */
class HandoverOrTokenTest {
  private static final String MALFORMED = "handover.malformed";

  private static final List<String> NO_TOKEN =
      List.of("token.malformed", "token.not-canonical", "token.wrong-type");

  private final HandoverForge forge = new HandoverForge();

  @AfterEach
  void theSoundAnswerIsOpened() {
    forge.openSound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:tanda:device:1", "urn:tanda:civil:2", "URN:TANDA:CIVIL:1", "civil", ""})
  @DisplayName("T-39 a credential of another type, a token's among them")
  void aCredentialIsOneOfData(String type) {
    assertThat(forge.code(forged -> forged.issuer.payload.set("vct", JsonItem.text(type))))
        .isEqualTo("handover.wrong-type");
    assertThat(forge.code(forged -> forged.issuer.header.set("typ", JsonItem.text("vc+sd-jwt"))))
        .isEqualTo("handover.wrong-type");
  }

  @Test
  @DisplayName("T-39 T-36 a token that answers the same request is nothing that is handed over")
  void aTokenIsNotHandedOver() {
    Presentation bound =
        Presentation.bare().answering(forge.country.party.id(), forge.asked.nonce());
    String text = done(forge.world.phone.present(bound.as(Form.TEXT))).text();
    String dense = done(forge.world.phone.present(bound)).text();
    String consent = forge.world.forged(forge.asked).consent.kept();

    assertThat(forge.content(consent + "~" + text)).isEqualTo("handover.wrong-type");
    assertThat(forge.content(consent + "~" + dense)).isEqualTo(MALFORMED);
    assertThat(forge.content(text)).isEqualTo(MALFORMED);
    assertThat(forge.world.open(text, forge.asked).code()).isEqualTo(MALFORMED);
    assertThat(forge.country.bank.verify(text, forge.asked).code()).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("T-39 T-36 what is handed over on a request is no token, sealed, opened or cut")
  void whatIsHandedOverIsNoToken() {
    String content = ForgedHandover.opened(forge.sound, forge.country.party.encryption());
    String data = content.substring(content.indexOf('~') + 1);

    String issued = data.substring(0, data.indexOf('~') + 1);

    for (String shown : List.of(forge.sound, content, data, issued)) {
      assertThat(forge.country.bank.verify(shown, forge.asked).code()).isIn(NO_TOKEN);
      assertThat(forge.country.bank.verify(shown).code()).isIn(NO_TOKEN);
    }
    assertThat(forge.country.bank.verify(data, forge.asked).code()).isEqualTo("token.wrong-type");
  }
}
