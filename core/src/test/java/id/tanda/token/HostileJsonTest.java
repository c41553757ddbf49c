package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that the device or the authority signed well and that a lax reader would take. */
class HostileJsonTest {
  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();
  private final Spelled good = Spelled.good(desk);
  private final String iat = "\"iat\":" + desk.clock.instant().getEpochSecond();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"iat\":1",
        "\"\\u0069at\":1",
        "\"nonce\":\"other\"",
        "\"x\":{\"a\":1,\"a\":2}",
        "\"x\":[{\"a\":1,\"\\u0061\":2}]",
        "\"aud\":\"hotel.merdeka\"",
        "\"sd_hash\":\"\""
      })
  @DisplayName("T-13 a member twice, nested or through an escape")
  void aMemberStandsOnce(String member) {
    assertThat(verify(good.bindingPayload(begun(member)))).isEqualTo("token.malformed");
    assertThat(
            verify(good.issuerPayload(good.issuerPayload().replaceFirst("\\{", "{\"iss\":\"x\","))))
        .isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-14 something around the object, or no object")
  void oneObjectAndNothingElse() {
    String object = good.bindingPayload();
    for (String odd :
        List.of(
            object + "x",
            object + object,
            object + ",",
            object + "\u0000",
            "\ufeff" + object,
            "// comment\n" + object,
            object.replaceFirst("\\{", "{/* comment */"),
            object.replace('"', '\''),
            object.replaceFirst("\\}$", ",}"),
            object.replace(iat, "\"iat\":NaN"),
            object.replace(iat, "\"iat\":Infinity"),
            object.replace(iat, "\"iat\":0x10"),
            object.replace(iat, "\"iat\":+1"),
            object.replace(iat, "\"iat\":01"),
            object.replace(iat, "iat:1"),
            "[" + object + "]",
            "",
            " ",
            "null",
            "true",
            "7",
            "\"text\"",
            "{}")) {
      assertThat(verify(good.bindingPayload(odd))).as(odd).isEqualTo("token.malformed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  @DisplayName(
      "T-15 nesting 10^6 deep is refused within 5 ms, and as deep as fits without an error")
  void nestingIsBounded(String opening) {
    String million = good.bindingPayload(begun("\"x\":" + opening.repeat(1_000_000))).text(desk);
    String fits = good.bindingPayload(begun("\"x\":" + opening.repeat(1_500))).text(desk);

    assertThat(verifier.verify(million).code()).isEqualTo("token.too-large");
    assertThat(verifier.verify(fits).code()).isEqualTo("token.malformed");
    assertThat(fastestOf(50, million)).isLessThan(Duration.ofMillis(5));
    assertThat(fastestOf(50, fits)).isLessThan(Duration.ofMillis(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "1e9",
        "1.5",
        "1.0",
        "-1",
        "-0",
        "9223372036854775808",
        "9223372036854775807",
        "9007199254740993",
        "253402300800",
        "\"1\"",
        "true",
        "null",
        "[1]",
        "{}"
      })
  @DisplayName("T-16 a date that is no whole number of seconds up to the year 9999")
  void aDateIsAWholeNumber(String date) {
    for (String member : new String[] {"exp", "nbf"}) {
      assertThat(verify(good.bindingPayload(begun('"' + member + "\":" + date))))
          .isEqualTo("token.malformed");
    }
    assertThat(verify(good.bindingPayload(good.bindingPayload().replace(iat, "\"iat\":" + date))))
        .isEqualTo("token.malformed");
    assertThat(
            verify(
                good.issuerPayload(
                    good.issuerPayload().replaceFirst("\"exp\":[0-9]+", "\"exp\":" + date))))
        .isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @CsvSource({"1000, token.malformed", "100000, token.too-large"})
  @DisplayName("T-16 a date of many digits")
  void aDateHasFewDigits(int digits, String code) {
    String payload = good.bindingPayload().replace(iat, "\"iat\":" + "9".repeat(digits));

    assertThat(verify(good.bindingPayload(payload))).isEqualTo(code);
  }

  @Test
  @DisplayName(
      "T-16 nbf is no member of a key binding, so a verifier need not choose what it means")
  void aBeginningOfItsOwnIsMalformed() {
    String later = Long.toString(desk.clock.instant().getEpochSecond() + 60);

    assertThat(verify(good.bindingPayload(begun("\"nbf\":" + later)))).isEqualTo("token.malformed");
    assertThat(verify(good.bindingPayload(begun("\"nbf\":0")))).isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-17 200,000 members and a text of 10 MB are refused by their size")
  void whatIsTooLargeIsNotRead() {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      members.append("\"m").append(i).append("\":0,");
    }
    String text = "\"x\":\"" + "x".repeat(10_000_000) + "\"";

    assertThat(verify(good.bindingPayload("{" + members + good.bindingPayload().substring(1))))
        .isEqualTo("token.too-large");
    assertThat(verify(good.bindingPayload(begun(text)))).isEqualTo("token.too-large");
  }

  @Test
  @DisplayName("T-17 members whose names collide are read like any others")
  void collidingNamesCostNothing() {
    StringBuilder colliding = new StringBuilder();
    for (int i = 0; i < 256; i++) {
      for (int bit = 7; bit >= 0; bit--) {
        colliding.append(bit == 7 ? "\"" : "").append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      colliding.append("\":0,");
    }

    assertThat(verify(good.bindingPayload("{" + colliding + good.bindingPayload().substring(1))))
        .isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("T-18 bytes that are not UTF-8, and lone surrogates")
  void textsAreUnicode() {
    byte[] payload = good.bindingPayload().getBytes(StandardCharsets.UTF_8);
    for (byte[] odd :
        List.of(
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80})) {
      assertThat(verifier.verify(shown(inNonce(payload, odd))).code()).isEqualTo("token.malformed");
    }
    assertThat(verify(good.bindingPayload(good.bindingPayload().replace("\"n", "\"\\ud800"))))
        .isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u202e", "\\u200b", "\\ufeff", "\u202e", "\u200d", " "})
  @DisplayName("T-18 control, bidi and zero-width characters in an id")
  void idsAreVisible(String odd) {
    String named = good.bindingPayload().replace("urn:tanda:anyone", "hotel" + odd + ".merdeka");
    String scoped = begun("\"tanda_scope\":\"hotel" + odd + "\"");

    assertThat(verify(good.bindingPayload(named))).isEqualTo("token.malformed");
    assertThat(verify(good.bindingPayload(scoped))).isEqualTo("token.malformed");
  }

  private String begun(String member) {
    return "{" + member + "," + good.bindingPayload().substring(1);
  }

  private String verify(Spelled token) {
    return verifier.verify(token.text(desk)).code();
  }

  /** Returns the payload with bytes put into its nonce. */
  private static byte[] inNonce(byte[] payload, byte[] odd) {
    String around = new String(payload, StandardCharsets.ISO_8859_1);
    return around
        .replace("\"n", "\"" + new String(odd, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String shown(byte[] payload) {
    String credential = desk.credentials.text();
    String hashed =
        new String(payload, StandardCharsets.ISO_8859_1)
            .replace("HASH", TextForms.hash(credential));
    return credential
        + TextForms.signed(
            desk.device,
            good.bindingHeader().getBytes(StandardCharsets.UTF_8),
            hashed.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Duration fastestOf(int times, String text) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      verifier.verify(text);
      fastest = Math.min(fastest, System.nanoTime() - begun);
    }
    return Duration.ofNanos(fastest);
  }
}
