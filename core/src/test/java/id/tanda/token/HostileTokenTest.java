package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyUse;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTokenTest {
  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T",
        "TND1:",
        "TND1:GGW",
        "TND1::::",
        "TND1:::",
        "TND1:A",
        "TND1:abc",
        "TND1:AB\n",
        "tnd1:BB8",
        "TND2:BB8",
        "https://bank.example/?t=TND1:BB8",
        "https://www.bank.example",
        "intent://a.b.c#Intent;end",
        "tel:+62211234567",
        "TNDK1:BB8",
        "TNDR1:BB8",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "..",
        "~",
        "~~",
        "null",
        "{}",
        "\u0000"
      })
  @DisplayName("Q-05 Q-09 T-34 what is no token is malformed")
  void whatIsNoTokenIsMalformed(String text) {
    rejected(text, TokenRejection.MALFORMED);
  }

  @Test
  @DisplayName("T-17 T-34 Q-07 what is longer than any token is not read at all")
  void aLongTextIsTooLarge() {
    rejected("TND1:" + "A".repeat(1_536), TokenRejection.MALFORMED);
    rejected("TND1:" + "A".repeat(1_537), TokenRejection.TOO_LARGE);
    rejected("~".repeat(16_384), TokenRejection.MALFORMED);
    rejected("~".repeat(16_385), TokenRejection.TOO_LARGE);
    rejected(".".repeat(1_000_000), TokenRejection.TOO_LARGE);
  }

  @Test
  @DisplayName("T-20 T-36 other signed objects are of the wrong type")
  void otherObjectsAreNoTokens() {
    String bundle = desk.authority.bundle(1).text();
    String receipt =
        Jws.sign(
            desk.authority.key(KeyUse.RECEIPT),
            "tanda-receipt+jwt",
            JsonObject.builder().put("iss", "dukcapil.example").build());
    String credential = "TND1:" + Base45.encode(desk.credentials.dense());

    rejected(bundle, TokenRejection.WRONG_TYPE);
    rejected(receipt, TokenRejection.WRONG_TYPE);
    rejected(desk.credentials.text(), TokenRejection.WRONG_TYPE);
    rejected(credential, TokenRejection.WRONG_TYPE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  void aTokenOfAnUnknownAuthorityIsRefused(Form form) {
    TestAuthority stranger = new TestAuthority("elsewhere.example", desk.clock, 99);
    SoftwareKey phone = SoftwareKey.generate(stranger.randomness());
    TokenSigner signer =
        new TokenSigner(phone, stranger.credentials(phone, 1), desk.clock, stranger.randomness());

    rejected(signer.present(Presentation.bare().as(form)).text(), TokenRejection.UNKNOWN_KEY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-36 a credential of another device does not carry a token")
  void anothersCredentialIsOfNoUse(Form form) {
    SoftwareKey thief = SoftwareKey.generate(desk.authority.randomness());
    TokenClaims claims = claims();
    if (form == Form.DENSE) {
      rejected(
          DenseToken.sign(thief, Optional.of(desk.credentials.dense()), claims),
          TokenRejection.BAD_SIGNATURE);
    } else {
      String own = desk.show(Presentation.bare().as(Form.TEXT));
      String foreign =
          new TokenSigner(
                  thief,
                  desk.authority.credentials(thief, 8),
                  desk.clock,
                  desk.authority.randomness())
              .present(Presentation.bare().as(Form.TEXT))
              .text();
      rejected(
          own.substring(0, own.lastIndexOf('~') + 1)
              + foreign.substring(foreign.lastIndexOf('~') + 1),
          TokenRejection.MALFORMED);
    }
  }

  private TokenClaims claims() {
    return desk.claims(desk.clock.instant(), desk.clock.instant().plusSeconds(90));
  }

  private void rejected(String text, TokenRejection reason) {
    assertThat(verifier.verify(text)).isEqualTo(Desk.rejected(reason));
  }
}
