package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.token.Presentation.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A good token in text form, taken apart and put together in another way. */
class SerializationsTest {
  private static final String MALFORMED = "token.malformed";
  private static final String WRONG_TYPE = "token.wrong-type";
  private static final String NOT_CANONICAL = "token.not-canonical";

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();
  private final String token = desk.show(Presentation.bare().as(Form.TEXT));
  private final String credential = token.substring(0, token.indexOf('~'));
  private final String binding = token.substring(token.indexOf('~') + 1);

  @AfterEach
  void theTokenItselfIsStillGood() {
    answers("token.accepted", token);
  }

  @Test
  @DisplayName("T-28 a token as JSON, of one signature, of many, or with its key binding")
  void onlyTheCompactSerializationIsRead() {
    String[] parts = credential.split("\\.", -1);
    JsonObject signature =
        JsonObject.builder().put("protected", parts[0]).put("signature", parts[2]).build();
    JsonObject flat = JsonObject.builder().put("payload", parts[1]).all(signature).build();
    JsonObject general =
        JsonObject.builder()
            .put("payload", parts[1])
            .objects("signatures", List.of(signature))
            .build();
    JsonObject unprotected =
        JsonObject.builder().texts("disclosures", List.of()).put("kb_jwt", binding).build();
    JsonObject bound = JsonObject.builder().all(flat).put("header", unprotected).build();

    answers(MALFORMED, flat.text(), general.text(), bound.text());
    answers(MALFORMED, flat.text() + "~" + binding, credential + "~" + flat.text());
    answers(MALFORMED, "{\"ciphertext\":\"AA\",\"iv\":\"AA\",\"tag\":\"AA\"}");
  }

  @Test
  @DisplayName("T-28 a part of a token alone")
  void aPartIsNoToken() {
    answers(WRONG_TYPE, credential, credential + "~", binding + "~");
    answers(MALFORMED, binding, "~" + binding, credential + "~~" + binding);
    answers(MALFORMED, binding + "~" + credential);
    answers(NOT_CANONICAL, token + "~");
  }

  @Test
  @DisplayName("T-28 a token whose signed parts have one, two, four or five parts themselves")
  void aSignedPartHasThreeParts() {
    for (String jws : List.of(credential, binding)) {
      String two = jws.substring(0, jws.lastIndexOf('.'));
      String one = jws.substring(0, jws.indexOf('.'));
      for (String odd : List.of(one, two, jws + ".", jws + ".AA", jws + ".AA.AA", "." + jws)) {
        answers(MALFORMED, token.replace(jws, odd));
      }
    }
  }

  @Test
  @DisplayName("T-28 something sealed where something signed belongs")
  void nothingSealedIsSigned() {
    String sealed =
        Jwe.seal(
            token.getBytes(StandardCharsets.US_ASCII),
            desk.device.publicKey(),
            "tanda-release+jwe",
            "kb+jwt",
            desk.authority.randomness());

    answers(MALFORMED, sealed, sealed + "~" + binding, credential + "~" + sealed);
    answers(NOT_CANONICAL, credential + "~" + sealed + "~" + binding);
  }

  @Test
  @DisplayName("T-28 a token within something that is signed, or twice in one text")
  void nothingIsNested() {
    JsonObject carrying = JsonObject.builder().put("token", token).build();
    String outer = Jws.sign(desk.device, "JWT", carrying);

    answers(WRONG_TYPE, outer, outer + "~");
    answers(MALFORMED, outer + "~" + binding, credential + "~" + outer);
    answers(NOT_CANONICAL, token + "~" + token, credential + "~" + outer + "~" + binding);
  }

  private void answers(String code, String... texts) {
    for (String text : texts) {
      assertThat(verifier.verify(text).code()).as(text).isEqualTo(code);
    }
  }
}
