package id.tanda.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJweTest {
  @DisplayName("T-29 another algorithm is refused before any key is touched")
  @ParameterizedTest
  @CsvSource({
    "alg,PBES2-HS256+A128KW",
    "alg,RSA1_5",
    "alg,RSA-OAEP-256",
    "alg,dir",
    "alg,A256KW",
    "alg,A256GCMKW",
    "alg,ECDH-ES+A256KW",
    "alg,ecdh-es",
    "alg,ES256",
    "enc,A128GCM",
    "enc,A256CBC-HS512",
    "enc,a256gcm",
    "enc,none"
  })
  void otherAlgorithmsAreRefused(String member, String value) {
    AtomicInteger agreed = new AtomicInteger();
    String sound = member.equals("alg") ? "ECDH-ES" : "A256GCM";
    String text =
        bent("\"" + member + "\":\"" + sound + "\"", "\"" + member + "\":\"" + value + "\"");

    assertThatThrownBy(
            () -> Jwe.open(text, counting(agreed), JweTexts.TYP, JweTexts.CTY, JweTexts.MAX))
        .isInstanceOf(AlgorithmException.class)
        .hasMessageStartingWith(member);
    assertThat(agreed).hasValue(0);
  }

  @DisplayName("T-29 T-30 T-06 the header has its six members and no other")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"zip\":\"DEF\"",
        "\"crit\":[]",
        "\"apu\":\"QWxpY2U\"",
        "\"apv\":\"Qm9i\"",
        "\"p2c\":2147483647",
        "\"jku\":\"https://attacker.example\"",
        "\"jwk\":{}",
        "\"x5c\":[]"
      })
  void headerMembersAreAnAllowList(String member) {
    AtomicInteger agreed = new AtomicInteger();
    String text = bent("{\"alg\"", "{" + member + ",\"alg\"");

    assertThatThrownBy(
            () -> Jwe.open(text, counting(agreed), JweTexts.TYP, JweTexts.CTY, JweTexts.MAX))
        .isInstanceOf(MalformedException.class)
        .hasMessage("members must be among alg, enc, kid, epk, typ, cty");
    assertThat(agreed).hasValue(0);
  }

  @DisplayName("T-31 epk is one public P-256 key")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "another curve | P-256 | P-521",
        "a private member | {\"kty\" | {\"d\":\"AQ\",\"kty\"",
        "off the curve | \"x\":\" | \"x\":\"AAAA",
        "a text | \"epk\":{ | \"epk\":\"\",\"e\":{",
        "absent | \"epk\" | \"epq\""
      })
  void epkIsAPublicKey(String defect, String sound, String hostile) {
    assertThatThrownBy(() -> JweTexts.open(bent(sound, hostile)))
        .as(defect)
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-31 an epk at infinity or off the curve is refused")
  void epkIsAPointOfTheCurve() throws MalformedException {
    String x = JweTexts.header().object("epk").text("x");
    String y = JweTexts.header().object("epk").text("y");

    assertThatThrownBy(() -> JweTexts.open(bent(y, x))).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> JweTexts.open(bent(y, "A".repeat(43))))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-28 a JWS, or more or fewer parts, is no JWE")
  void onlyFivePartsAreRead() {
    String jws = Jws.sign(JweTexts.KEY, JweTexts.TYP, JsonObject.builder().build());

    for (String text :
        new String[] {
          jws, JweTexts.GOOD + ".", "." + JweTexts.GOOD, "", "....", ".....", JweTexts.GOOD + "="
        }) {
      assertThatThrownBy(() -> JweTexts.open(text)).isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> Jws.parse(JweTexts.GOOD, JweTexts.MAX))
        .isInstanceOf(MalformedException.class);
  }

  @DisplayName("T-32 whatever does not open is refused in one way, after the same work")
  @ParameterizedTest
  @CsvSource({
    "tag cut by 1,4,15",
    "tag cut by 4,4,12",
    "tag cut by 8,4,8",
    "no tag,4,0",
    "tag too long,4,17",
    "nonce too short,2,8",
    "nonce too long,2,16",
    "no nonce,2,0",
    "no ciphertext,3,0",
    "ciphertext cut,3,15",
    "a wrapped key,1,32"
  })
  void damageLooksAlike(String defect, int part, int length) throws Exception {
    AtomicInteger agreed = new AtomicInteger();
    String[] parts = JweTexts.GOOD.split("\\.");
    parts[part] = Base64Url.encode(Arrays.copyOf(Base64Url.decode(parts[part]), length));

    assertThatThrownBy(
            () ->
                Jwe.open(
                    String.join(".", parts),
                    counting(agreed),
                    JweTexts.TYP,
                    JweTexts.CTY,
                    JweTexts.MAX))
        .as(defect)
        .isInstanceOf(DecryptionException.class)
        .hasMessage("could not be decrypted")
        .hasNoCause();
    assertThat(agreed).hasValue(1);
  }

  @Test
  @DisplayName("T-32 a byte moved from the ciphertext to the tag is not the same message")
  void theBoundOfTheTagCounts() throws Exception {
    String[] parts = JweTexts.GOOD.split("\\.");
    byte[] ciphertext = Base64Url.decode(parts[3]);
    byte[] tag = Base64Url.decode(parts[4]);
    byte[] longer = new byte[17];
    longer[0] = ciphertext[ciphertext.length - 1];
    System.arraycopy(tag, 0, longer, 1, 16);
    parts[3] = Base64Url.encode(Arrays.copyOf(ciphertext, ciphertext.length - 1));
    parts[4] = Base64Url.encode(longer);

    assertThatThrownBy(() -> JweTexts.open(String.join(".", parts)))
        .isInstanceOf(DecryptionException.class);
  }

  @Test
  @DisplayName("T-32 every flipped bit of nonce, ciphertext and tag is refused in the same way")
  void everyBitCounts() throws Exception {
    String[] parts = JweTexts.GOOD.split("\\.");
    for (int part = 2; part < 5; part++) {
      byte[] bytes = Base64Url.decode(parts[part]);
      for (int i = 0; i < bytes.length; i++) {
        byte[] flipped = bytes.clone();
        flipped[i] ^= 1;
        String[] bent = parts.clone();
        bent[part] = Base64Url.encode(flipped);

        assertThatThrownBy(() -> JweTexts.open(String.join(".", bent)))
            .isInstanceOf(DecryptionException.class);
      }
    }
  }

  @Test
  @DisplayName("T-32 C-03 another recipient's key does not open it, whatever kid says")
  void anotherKeyDoesNotOpenIt() {
    SoftwareKey other = Fixtures.key(8);
    String renamed = bent(JweTexts.KEY.publicKey().id().text(), other.publicKey().id().text());

    assertThatThrownBy(
            () -> Jwe.open(JweTexts.GOOD, other, JweTexts.TYP, JweTexts.CTY, JweTexts.MAX))
        .isInstanceOf(DecryptionException.class);
    assertThatThrownBy(() -> Jwe.open(renamed, other, JweTexts.TYP, JweTexts.CTY, JweTexts.MAX))
        .isInstanceOf(DecryptionException.class);
    assertThatThrownBy(() -> JweTexts.open(renamed)).isInstanceOf(DecryptionException.class);
  }

  @Test
  @DisplayName("T-10 T-11 parts are canonical base64url")
  void partsAreCanonical() {
    for (int part = 0; part < 5; part++) {
      String[] parts = JweTexts.GOOD.split("\\.");
      parts[part] += "!";

      assertThatThrownBy(() -> JweTexts.open(String.join(".", parts)))
          .isInstanceOf(MalformedException.class);
    }
  }

  private static String bent(String sound, String hostile) {
    try {
      String header = JweTexts.header().text();
      assertThat(header).contains(sound);
      String rest = JweTexts.GOOD.substring(JweTexts.GOOD.indexOf('.'));
      return JwsTexts.encode(header.replace(sound, hostile)) + rest;
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static AgreementKey counting(AtomicInteger agreed) {
    return new AgreementKey() {
      @Override
      public P256PublicKey publicKey() {
        return JweTexts.KEY.publicKey();
      }

      @Override
      public byte[] agree(P256PublicKey theirs) {
        agreed.incrementAndGet();
        return JweTexts.KEY.agree(theirs);
      }
    };
  }
}
