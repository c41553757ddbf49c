package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import id.tanda.token.Presentation.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text form that is spelled another way is refused, or is the same showing. */
class RespelledTextTest {
  private static final String BASE64URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String OTHERS = "+/= ~.!%\r\n\t\u0000\u00a0\u200b\ufeff\uff21";

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();

  @Test
  @DisplayName("T-10 T-11 T-12 changed, inserted or removed characters give no second showing")
  void noChangeGivesASecondShowing() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    String token = desk.show(Presentation.bare().as(Form.TEXT));
    assertThat(verifier.verify(token).code()).isEqualTo("token.accepted");
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < token.length(); i++) {
      String before = token.substring(0, i);
      String after = token.substring(i + 1);
      List<String> altered = new ArrayList<>();
      altered.add(before + after);
      for (char c : drawn(random)) {
        altered.add(before + c + after);
        altered.add(before + c + token.substring(i));
      }
      for (String text : altered) {
        if (!(verifier.verify(text) instanceof Verification.Rejected)) {
          taken.add(text);
        }
      }
    }

    assertThat(taken).as("seed %s", seed).isEmpty();
  }

  /**
   * Rows are what is put in; each letter is the answer at one place: before and after each dot and
   * tilde, from the first character on. M is malformed, N not canonical.
   */
  @ParameterizedTest
  @CsvSource(
      value = {
        "=,NNNNNNNNNNNN",
        "==,NNNNNNNNNNNN",
        "+,NNNNNNNNNNNN",
        "/,NNNNNNNNNNNN",
        "!,NNNNNNNNNNNN",
        "%3D,NNNNNNNNNNNN",
        "' ',NNNNNNNNNNNN",
        "'\r\n',NNNNNNNNNNNN",
        "'\t',NNNNNNNNNNNN",
        "'\u0000',NNNNNNNNNNNN",
        "\u00a0,NNNNNNNNNNNN",
        "\u200b,NNNNNNNNNNNN",
        "\ufeff,NNNNNNNNNNNN",
        "\uff21,NNNNNNNNNNNN",
        ".,MMMMMMMMMMMM",
        "~,MMMMMMMMNNNN"
      })
  @DisplayName("T-11 nothing stands before, after or between the parts")
  void nothingStandsBetweenTheParts(String more, String answers) {
    String token = desk.show(Presentation.bare().as(Form.TEXT));
    StringBuilder heard = new StringBuilder();
    for (int i = 0; i <= token.length(); i++) {
      boolean atAnEdge =
          i == 0
              || i == token.length()
              || ".~".indexOf(token.charAt(i)) >= 0
              || ".~".indexOf(token.charAt(i - 1)) >= 0;
      if (atAnEdge) {
        heard.append(letter(token.substring(0, i) + more + token.substring(i)));
      }
    }

    assertThat(heard).hasToString(answers);
    assertThat(verifier.verify(token).code()).isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "/", "!", " ", "\t", "\n", "\u0000", "\u00a0", "\u200b"})
  @DisplayName("T-11 a foreign character in the place of any other is not canonical")
  void nothingStandsInThePlaceOfACharacter(String foreign) {
    String token = desk.show(Presentation.bare().as(Form.TEXT));
    for (int i = 0; i < token.length(); i++) {
      if (".~".indexOf(token.charAt(i)) < 0) {
        assertThat(letter(token.substring(0, i) + foreign + token.substring(i + 1)))
            .as("place %s", i)
            .isEqualTo('N');
      }
    }
  }

  @Test
  @DisplayName("T-10 trailing bits that are not zero are not canonical, in each part")
  void trailingBitsAreZero() {
    String token = desk.show(Presentation.bare().as(Form.TEXT));
    int parts = 0;
    int from = 0;
    for (int to = 1; to <= token.length(); to++) {
      if (to == token.length() || ".~".indexOf(token.charAt(to)) >= 0) {
        if ((to - from) % 4 != 0) {
          parts++;
          int last = BASE64URL.indexOf(token.charAt(to - 1));
          String altered =
              token.substring(0, to - 1) + BASE64URL.charAt(last | 1) + token.substring(to);
          assertThat(verifier.verify(altered).code()).isEqualTo("token.not-canonical");
        }
        from = to + 1;
      }
    }
    assertThat(parts).isGreaterThanOrEqualTo(2); // signatures: 64 bytes leave four bits over
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"} | { \"typ\" : \"kb+jwt\" , \"alg\" : \"ES256\" }",
        "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"} | {\"alg\":\"ES256\",\"typ\":\"kb\\u002bjwt\"}",
        "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"} | {\"\\u0061lg\":\"ES256\",\"typ\":\"kb+jwt\"}",
        "{\"iat\": | {\"exp\":END,\"iat\":",
        "{\"iat\": | { \"iat\" : ",
        "{\"iat\": | {\"x\":1,\"iat\":",
        "\"aud\":\"urn:tanda:anyone\" | \"aud\":\"urn:tanda:anyon\\u0065\"",
        "\"nonce\":\"n | \"nonce\":\"\\u006e",
      })
  @DisplayName("T-12 what the device signs again in another spelling is the same showing")
  void whatIsSignedAgainIsTheSameShowing(String spelled, String otherwise) {
    Spelled good = Spelled.good(desk);
    String end = Long.toString(desk.clock.instant().getEpochSecond() + 60);
    Spelled other =
        new Spelled(
            good.issuerHeader(),
            good.issuerPayload(),
            good.bindingHeader().replace(spelled, otherwise),
            good.bindingPayload().replace(spelled, otherwise).replace("END", end));

    assertThat(other).isNotEqualTo(good);
    assertThat(verifier.verify(good.text(desk)).code()).isEqualTo("token.accepted");
    assertThat(verifier.verify(other.text(desk)).code()).isEqualTo("token.replayed");
  }

  @Test
  @DisplayName("T-12 the same nonce at a later time, for a scope or an audience, is one showing")
  void theSameNonceIsOneShowing() {
    JsonObject first = TextForms.binding(desk, "n".repeat(32));
    assertThat(verifier.verify(TextForms.showing(desk, first)).code()).isEqualTo("token.accepted");
    desk.clock.advance(Duration.ofSeconds(20));

    for (JsonObject again :
        List.of(
            TextForms.binding(desk, "n".repeat(32)),
            Edited.with(first, "aud", Desk.HOTEL.text()),
            Edited.with(first, "tanda_scope", "hotel.1"))) {
      assertThat(verifier.verify(TextForms.showing(desk, again)).code())
          .isEqualTo("token.replayed");
    }
  }

  @Test
  @DisplayName("T-09 T-12 twins of both signatures give no second showing")
  void twinsAreTheSameShowing() throws Exception {
    Spelled good = Spelled.good(desk);
    String token = good.text(desk);
    int dot = token.lastIndexOf('.') + 1;
    String twin =
        token.substring(0, dot)
            + Base64Url.encode(TextForms.twin(Base64Url.decode(token.substring(dot))));

    assertThat(verifier.verify(good.textOverTwin(desk)).code()).isEqualTo("token.accepted");
    assertThat(verifier.verify(twin).code()).isEqualTo("token.replayed");
    assertThat(verifier.verify(token).code()).isEqualTo("token.replayed");
  }

  private char letter(String text) {
    return switch (verifier.verify(text).code()) {
      case "token.malformed" -> 'M';
      case "token.not-canonical" -> 'N';
      default -> '?';
    };
  }

  private static char[] drawn(Random random) {
    return new char[] {
      BASE64URL.charAt(random.nextInt(64)),
      BASE64URL.charAt(random.nextInt(64)),
      BASE64URL.charAt(random.nextInt(64)),
      OTHERS.charAt(random.nextInt(OTHERS.length())),
      (char) random.nextInt(0x10000)
    };
  }
}
