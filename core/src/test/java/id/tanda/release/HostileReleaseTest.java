package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import id.tanda.testing.Edited;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed releases that want to be opened in another way, at the relying party that redeemed. */
class HostileReleaseTest {
  private final Bureau bureau = new Bureau();
  private final Consent consent = bureau.consent(Usage.once());
  private final Basis basis = new Basis.OfConsent(consent.id());
  private final JsonObject answer = done(bureau.answer(bureau.redeem(bureau.bank, consent)));
  private final String[] parts = split(answer);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"PBES2-HS256+A128KW\",\"p2s\":\"AAAA\",\"p2c\":2147483647",
        "\"PBES2-HS512+A256KW\",\"p2s\":\"AAAA\",\"p2c\":2147483647",
        "\"RSA1_5\"",
        "\"RSA-OAEP\"",
        "\"dir\"",
        "\"A128KW\"",
        "\"A256KW\"",
        "\"A256GCMKW\"",
        "\"ECDH-ES+A256KW\"",
        "\"none\"",
        "\"ecdh-es\""
      })
  @DisplayName("T-29 another algorithm is refused within 1 ms, and no key is derived")
  void otherAlgorithmsAreRefusedAtOnce(String alg) {
    String hostile = withHeader(header().replace("\"ECDH-ES\"", alg));

    assertRefused(open(hostile), OpeningRefusal.MALFORMED);
    assertThat(fastestOf(50, hostile)).isLessThan(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"zip\":\"DEF\"",
        "\"crit\":[]",
        "\"jku\":\"https://evil.example\"",
        "\"apu\":\"AA\"",
        "\"p2c\":2147483647"
      })
  @DisplayName("T-30 T-06 compression, or any other member, is refused")
  void theHeaderHasItsMembersOnly(String member) {
    assertRefused(
        open(withHeader(header().replaceFirst("\\{", "{" + member + ","))),
        OpeningRefusal.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"crv\":\"P-256\" | \"crv\":\"P-384\"",
        "\"crv\":\"P-256\" | \"crv\":\"X25519\"",
        "\"kty\":\"EC\" | \"kty\":\"oct\"",
        "\"kty\":\"EC\" | \"kty\":\"EC\",\"d\":\"AAAA\"",
        "\"x\":\"[^\"]*\" | \"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
        "\"x\":\"[^\"]*\" | \"x\":\"\"",
        "\"y\":\"[^\"]*\" | \"y\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
        "\"y\":\"[^\"]*\" | \"y\":\"AA\""
      })
  @DisplayName("T-31 an epk off the curve, at infinity, of another curve or with a private member")
  void theEphemeralKeyIsAPointOfTheCurve(String sound, String hostile) {
    String header = header().replaceFirst(sound, hostile);

    assertThat(header).isNotEqualTo(header());
    assertRefused(open(withHeader(header)), OpeningRefusal.MALFORMED);
  }

  @Test
  @DisplayName("T-32 short tags, other nonces, empty parts and other recipients look alike")
  void whateverDoesNotOpenLooksAlike() {
    for (int cut : new int[] {1, 4, 8, 15, 16}) {
      assertRefused(open(with(4, Arrays.copyOf(part(4), 16 - cut))), OpeningRefusal.NOT_OPENED);
    }
    for (int length : new int[] {0, 8, 11, 13, 16}) {
      assertRefused(open(with(2, new byte[length])), OpeningRefusal.NOT_OPENED);
    }
    for (int part : new int[] {2, 3, 4}) {
      assertRefused(open(with(part, new byte[0])), OpeningRefusal.NOT_OPENED);
    }
    assertRefused(open(with(1, new byte[40])), OpeningRefusal.NOT_OPENED);
    assertRefused(bureau.open(bureau.hotel, answer, basis), OpeningRefusal.NOT_OPENED);
  }

  @Test
  @DisplayName("T-28 a signed text, or more or fewer parts, where a sealed one belongs")
  void onlyFivePartsAreSealed() {
    String sealed = String.join(".", parts);
    for (String odd :
        List.of(
            consent.text(),
            sealed + ".",
            sealed + ".AA",
            sealed.substring(0, sealed.lastIndexOf('.')),
            "")) {
      assertRefused(open(odd), OpeningRefusal.MALFORMED);
    }
  }

  private Outcome<Release> open(String sealed) {
    return bureau.open(bureau.bank, Edited.with(answer, "release", sealed), basis);
  }

  private String header() {
    return new String(part(0), StandardCharsets.UTF_8);
  }

  private String withHeader(String json) {
    return with(0, json.getBytes(StandardCharsets.UTF_8));
  }

  private String with(int part, byte[] content) {
    String[] altered = parts.clone();
    altered[part] = Base64Url.encode(content);
    return String.join(".", altered);
  }

  private byte[] part(int index) {
    try {
      return Base64Url.decode(parts[index]);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }

  private Duration fastestOf(int times, String sealed) {
    JsonObject body = Edited.with(answer, "release", sealed);
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      bureau.open(bureau.bank, body, basis);
      fastest = Math.min(fastest, System.nanoTime() - begun);
    }
    return Duration.ofNanos(fastest);
  }

  private static String[] split(JsonObject answer) {
    try {
      return answer.text("release").split("\\.", -1);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }
}
