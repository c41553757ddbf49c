package id.tanda.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJwsTest {
  private static final int MAX = 200_000;
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final String GOOD = JwsTexts.signed(KEY, JwsTexts.HEADER, "{\"a\":1}");

  @DisplayName("T-01 alg none is refused in any letter case, with or without a signature")
  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "none ", ""})
  void noneIsNoAlgorithm(String alg) {
    String header = withAlg("\"" + alg + "\"");

    assertRefused(AlgorithmException.class, JwsTexts.join(header, "{}") + ".");
    assertRefused(AlgorithmException.class, JwsTexts.signed(KEY, header, "{}"));
  }

  @DisplayName("T-02 HMAC over any form of the public key is refused")
  @ParameterizedTest
  @ValueSource(strings = {"HS256", "HS384", "HS512"})
  void aPublicKeyIsNoSharedSecret(String alg) throws GeneralSecurityException {
    P256PublicKey key = KEY.publicKey();
    String input = JwsTexts.join(withAlg("\"" + alg + "\""), "{}");
    String base64 = Base64.getMimeEncoder().encodeToString(key.spki());
    String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    for (byte[] secret :
        List.of(
            key.spki(),
            Fixtures.ascii(base64),
            Fixtures.ascii(pem),
            Jwk.of(key).utf8(),
            key.uncompressed(),
            Arrays.copyOfRange(key.uncompressed(), 1, 65))) {
      Mac mac = Mac.getInstance(alg.replace("HS", "HmacSHA"));
      mac.init(new SecretKeySpec(secret, "HMAC"));
      String tag = Base64Url.encode(mac.doFinal(Fixtures.ascii(input)));

      assertRefused(AlgorithmException.class, input + "." + tag);
    }
  }

  @DisplayName("T-03 any other algorithm is refused as such")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "es256", "ES256K", "ES384", "ES512", "RS256", "PS256", "EdDSA", "ECDH-ES", "ES256 "
      })
  void otherAlgorithmsAreRefused(String alg) {
    assertRefused(AlgorithmException.class, JwsTexts.signed(KEY, withAlg("\"" + alg + "\""), "{}"));
  }

  @DisplayName("T-03 alg of another type is malformed")
  @ParameterizedTest
  @ValueSource(
      strings = {"[\"ES256\"]", "null", "256", "true", "{}", "\"ES256\",\"alg\":\"ES256\""})
  void algIsOneText(String alg) {
    assertRefused(MalformedException.class, JwsTexts.signed(KEY, withAlg(alg), "{}"));
  }

  @DisplayName("T-03 T-20 every member of the header must be there")
  @ParameterizedTest
  @ValueSource(strings = {"alg", "typ", "kid"})
  void everyMemberIsDemanded(String absent) {
    String header = JwsTexts.HEADER.replace("\"" + absent + "\"", "\"other\"");

    assertThatThrownBy(() -> Jws.parse(JwsTexts.signed(KEY, header, "{}"), MAX))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(
            () -> Jws.parse(JwsTexts.signed(KEY, without(JwsTexts.HEADER, absent), "{}"), MAX))
        .hasMessageStartingWith(absent + " must be");
  }

  @DisplayName("T-04 T-06 the header brings no key, address or instruction along")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jwk\":{\"kty\":\"EC\"}",
        "\"jku\":\"https://attacker.example/keys\"",
        "\"x5u\":\"https://attacker.example/chain\"",
        "\"x5c\":[\"MIIB\"]",
        "\"crit\":[]",
        "\"crit\":[\"exp\"]",
        "\"crit\":[\"alg\"]",
        "\"b64\":false",
        "\"b64\":true",
        "\"zip\":\"DEF\"",
        "\"cty\":\"JWT\""
      })
  void headerMembersAreAnAllowList(String member) {
    String header = JwsTexts.HEADER.replace("{", "{" + member + ",");

    assertThatThrownBy(() -> Jws.parse(JwsTexts.signed(KEY, header, "{}"), MAX))
        .isInstanceOf(MalformedException.class)
        .hasMessage("members must be among alg, typ, kid");
  }

  @DisplayName("T-05 kid is a key id and nothing else")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"../../etc\"",
        "\"' OR 1=1--\"",
        "\"AAAAAAAAAA\\u0000\"",
        "\"AAAAAAAAAAAA\"",
        "\"AAAAAAAAAAB\"",
        "\"AAAAAAAAA==\"",
        "17",
        "null",
        "[\"AAAAAAAAAAA\"]"
      })
  void kidIsAKeyId(String kid) {
    String header = JwsTexts.HEADER.replace("\"" + JwsTexts.KID + "\"", kid);

    assertRefused(MalformedException.class, JwsTexts.signed(KEY, header, "{}"));
  }

  @Test
  @DisplayName("T-05 a kid of 64 kB is refused")
  void aHugeKidIsRefused() {
    String header = JwsTexts.HEADER.replace(JwsTexts.KID, "A".repeat(65_536));

    assertRefused(MalformedException.class, JwsTexts.signed(KEY, header, "{}"));
  }

  @DisplayName("T-20 typ is 1 to 64 visible characters")
  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a b\"", "\"a\\n\"", "\"\\u00e9\"", "\"\\u200b\"", "1", "null"})
  void typIsVisible(String typ) {
    String header = JwsTexts.HEADER.replace("\"x+jwt\"", typ);

    assertRefused(MalformedException.class, JwsTexts.signed(KEY, header, "{}"));
  }

  @DisplayName("T-08 a signature has 64 bytes")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 70, 96, 128})
  void signaturesHave64Bytes(int length) {
    String text = JwsTexts.join(JwsTexts.HEADER, "{}") + "." + Base64Url.encode(new byte[length]);

    assertThatThrownBy(() -> Jws.parse(text, MAX)).hasMessage("signature must be 64 bytes");
  }

  @DisplayName("T-10 unused bits of base64url must be zero, in every part")
  @ParameterizedTest
  @CsvSource({"header,0", "payload,1", "signature,2"})
  void unusedBitsAreZero(String name, int index) {
    String[] parts = tailed();
    String part = parts[index];
    char last = (char) (part.charAt(part.length() - 1) + 1); // A, Q, g, w become B, R, h, x
    parts[index] = part.substring(0, part.length() - 1) + last;

    assertThatThrownBy(() -> Jws.parse(String.join(".", parts), MAX))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessage(name + " must be canonical base64url");
  }

  @DisplayName("T-11 no foreign character is read, in any part, in any place")
  @ParameterizedTest
  @ValueSource(
      strings = {"=", "==", "+", "/", " ", "\r\n", "\t", "\0", "\u200b", "!", "\u00e9", "~"})
  void foreignCharactersAreRefused(String foreign) throws MalformedException {
    String[] parts = GOOD.split("\\.");
    assertThat(Jws.parse(GOOD, MAX).typ()).isEqualTo("x+jwt");
    for (int i = 0; i < 3; i++) {
      for (int at : new int[] {0, parts[i].length() / 2, parts[i].length()}) {
        String[] bent = parts.clone();
        bent[i] = parts[i].substring(0, at) + foreign + parts[i].substring(at);

        assertRefused(MalformedException.class, String.join(".", bent));
      }
    }
  }

  @DisplayName("T-28 T-34 exactly three parts are read")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "....",
        "a",
        "a.b",
        "{\"payload\":\"e30\",\"protected\":\"e30\",\"signature\":\"AA\"}"
      })
  void onlyThreePartsAreRead(String text) {
    assertRefused(MalformedException.class, text);
  }

  @Test
  @DisplayName("T-28 T-34 a million dots, a fourth or fifth part, a text inside a text")
  void morePartsAreRefused() {
    assertRefused(MalformedException.class, ".".repeat(1_000_000));
    assertRefused(MalformedException.class, ".".repeat(MAX));
    assertRefused(MalformedException.class, GOOD + ".");
    assertRefused(MalformedException.class, "." + GOOD);
    assertRefused(MalformedException.class, GOOD + ".e30");
    assertRefused(MalformedException.class, GOOD + ".e30.e30");
    String nested = JwsTexts.encode(GOOD);
    assertRefused(MalformedException.class, nested + "." + nested + "." + GOOD.split("\\.")[2]);
  }

  @DisplayName("T-13 T-14 T-15 T-18 the payload is one strict object")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{} ,",
        "{}{}",
        "\ufeff{}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":1e400}",
        "{\"a\":\"\\ud800\"}"
      })
  void thePayloadIsStrict(String payload) {
    assertRefused(MalformedException.class, JwsTexts.signed(KEY, JwsTexts.HEADER, payload));
    assertRefused(MalformedException.class, JwsTexts.signed(KEY, payload, "{}"));
  }

  @Test
  @DisplayName("T-18 invalid UTF-8 in a payload is refused")
  void thePayloadIsUtf8() {
    String header = JwsTexts.encode(JwsTexts.HEADER);
    String payload = Base64Url.encode("{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    String text = header + "." + payload + "." + Base64Url.encode(new byte[64]);

    assertThatThrownBy(() -> Jws.parse(text, MAX)).hasMessage("JSON must be UTF-8");
  }

  @Test
  @DisplayName("T-11 every change of one character is refused or does not hold")
  void everyCharacterCounts() throws MalformedException {
    SignatureCheck check = Es256.bouncyCastle().check(KEY.publicKey());
    long seed = 11;
    Random random = new Random(seed);
    assertThat(Jws.parse(GOOD, MAX).signedBy(check)).isTrue();
    for (int i = 0; i < GOOD.length(); i++) {
      char other = (char) (32 + random.nextInt(96));
      String bent = GOOD.substring(0, i) + other + GOOD.substring(i + 1);
      if (!bent.equals(GOOD)) {
        assertThat(holds(bent, check)).as("seed %d, character %d", seed, i).isFalse();
      }
    }
  }

  private static boolean holds(String text, SignatureCheck check) {
    try {
      return Jws.parse(text, MAX).signedBy(check);
    } catch (MalformedException e) {
      return false;
    }
  }

  private static void assertRefused(Class<? extends MalformedException> type, String text) {
    assertThatThrownBy(() -> Jws.parse(text, MAX)).isInstanceOf(type).hasNoCause();
  }

  private static String withAlg(String alg) {
    return JwsTexts.HEADER.replace("\"ES256\"", alg);
  }

  private static String without(String header, String name) {
    try {
      JsonObject all = JsonObject.parse(header);
      JsonObjectBuilder rest = JsonObject.builder();
      for (String each : all.names()) {
        if (!each.equals(name)) {
          rest.value(each, all.value(each).orElseThrow());
        }
      }
      return rest.build().text();
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A good text, each of whose parts ends in a character with unused bits. */
  private static String[] tailed() {
    StringBuilder header = new StringBuilder(JwsTexts.HEADER);
    while (header.length() % 3 != 1) {
      header.insert(1, ' ');
    }
    return JwsTexts.signed(KEY, header.toString(), "{\"a\":12}").split("\\.");
  }
}
