package id.tanda.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
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

class JweTest {
  private static final int MAX = 16_384;
  private static final String TYP = "tanda-release+jwe";
  private static final String CTY = "tanda-data+jwt";
  private static final SoftwareKey KEY = Fixtures.key(3);
  private static final byte[] PLAIN = Fixtures.ascii("what was granted");
  private static final String GOOD = Jwe.seal(PLAIN, KEY.publicKey(), TYP, CTY, Fixtures.seeded(4));

  @Test
  void whatIsSealedIsOpenedByItsRecipient() throws Exception {
    assertThat(open(GOOD)).isEqualTo(PLAIN);
    String empty = Jwe.seal(new byte[0], KEY.publicKey(), TYP, CTY, Randomness.secure());
    assertThat(open(empty)).isEmpty();
  }

  @Test
  void theHeaderHasItsOrderAndNothingElse() throws MalformedException {
    JsonObject header = JsonObject.parse(Base64Url.decode(GOOD.split("\\.")[0]));

    assertThat(header.names()).containsExactly("alg", "enc", "kid", "epk", "typ", "cty");
    assertThat(header.text("alg")).isEqualTo("ECDH-ES");
    assertThat(header.text("enc")).isEqualTo("A256GCM");
    assertThat(header.text("kid")).isEqualTo(KEY.publicKey().id().text());
    assertThat(header.object("epk").names()).containsExactly("kty", "crv", "x", "y");
  }

  @Test
  void noTwoSealsShareTheEphemeralKeyOrTheNonce() {
    Randomness randomness = Fixtures.seeded(9);
    String[] first = Jwe.seal(PLAIN, KEY.publicKey(), TYP, CTY, randomness).split("\\.");
    String[] second = Jwe.seal(PLAIN, KEY.publicKey(), TYP, CTY, randomness).split("\\.");

    assertThat(first[0]).isNotEqualTo(second[0]);
    assertThat(first[2]).isNotEqualTo(second[2]);
    assertThat(first[3]).isNotEqualTo(second[3]);
  }

  @Test
  void theKeyDerivationIsThatOfRfc7518AppendixC() throws Exception {
    SoftwareKey alice =
        SoftwareKey.of(Base64Url.decode("0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo"));
    P256PublicKey bob =
        P256PublicKey.of(
            Base64Url.decode("weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ"),
            Base64Url.decode("e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck"));

    byte[] agreed = alice.agree(bob);
    byte[] derived =
        ContentKey.derive(agreed, "A128GCM", 128, Fixtures.ascii("Alice"), Fixtures.ascii("Bob"))
            .getEncoded();

    assertThat(Base64Url.encode(agreed)).isEqualTo("nlbZHYFxNdNyg0KDv4QmnPsxbqPagGpI9tqneYz-kMQ");
    assertThat(Base64Url.encode(derived)).isEqualTo("VqqN6vgjbSBcIijNcacQGg");
  }

  @Test
  void nimbusOpensOurs() throws Exception {
    JWEObject theirs = JWEObject.parse(GOOD);
    theirs.decrypt(new ECDHDecrypter(nimbusKey()));

    assertThat(theirs.getPayload().toBytes()).isEqualTo(PLAIN);
    assertThat(theirs.getHeader().getType()).hasToString(TYP);
  }

  @Test
  void oursOpensThoseOfNimbus() throws Exception {
    JWEObject theirs =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(KEY.publicKey().id().text())
                .type(new JOSEObjectType(TYP))
                .contentType(CTY)
                .build(),
            new Payload(PLAIN));
    theirs.encrypt(new ECDHEncrypter(nimbusKey().toECPublicKey()));

    assertThat(open(theirs.serialize())).isEqualTo(PLAIN);
  }

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

    assertThatThrownBy(() -> Jwe.open(text, counting(agreed), TYP, CTY, MAX))
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

    assertThatThrownBy(() -> Jwe.open(text, counting(agreed), TYP, CTY, MAX))
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
    assertThatThrownBy(() -> open(bent(sound, hostile)))
        .as(defect)
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-31 an epk at infinity or off the curve is refused")
  void epkIsAPointOfTheCurve() throws MalformedException {
    String x = header().object("epk").text("x");
    String y = header().object("epk").text("y");

    assertThatThrownBy(() -> open(bent(y, x))).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> open(bent(y, "A".repeat(43)))).isInstanceOf(MalformedException.class);
  }

  @Test
  void theKindOfMessageAndContentIsDemanded() {
    assertThatThrownBy(() -> Jwe.open(GOOD, KEY, "other+jwe", CTY, MAX))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Jwe.open(GOOD, KEY, TYP, "other", MAX))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Jwe.open(GOOD, KEY, TYP, CTY, GOOD.length() - 1))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-28 a JWS, or more or fewer parts, is no JWE")
  void onlyFivePartsAreRead() {
    String jws = Jws.sign(KEY, TYP, JsonObject.builder().build());

    for (String text :
        new String[] {jws, GOOD + ".", "." + GOOD, "", "....", ".....", GOOD + "="}) {
      assertThatThrownBy(() -> open(text)).isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> Jws.parse(GOOD, MAX)).isInstanceOf(MalformedException.class);
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
    String[] parts = GOOD.split("\\.");
    parts[part] = Base64Url.encode(Arrays.copyOf(Base64Url.decode(parts[part]), length));

    assertThatThrownBy(() -> Jwe.open(String.join(".", parts), counting(agreed), TYP, CTY, MAX))
        .as(defect)
        .isInstanceOf(DecryptionException.class)
        .hasMessage("could not be decrypted")
        .hasNoCause();
    assertThat(agreed).hasValue(1);
  }

  @Test
  @DisplayName("T-32 a byte moved from the ciphertext to the tag is not the same message")
  void theBoundOfTheTagCounts() throws Exception {
    String[] parts = GOOD.split("\\.");
    byte[] ciphertext = Base64Url.decode(parts[3]);
    byte[] tag = Base64Url.decode(parts[4]);
    byte[] longer = new byte[17];
    longer[0] = ciphertext[ciphertext.length - 1];
    System.arraycopy(tag, 0, longer, 1, 16);
    parts[3] = Base64Url.encode(Arrays.copyOf(ciphertext, ciphertext.length - 1));
    parts[4] = Base64Url.encode(longer);

    assertThatThrownBy(() -> open(String.join(".", parts))).isInstanceOf(DecryptionException.class);
  }

  @Test
  @DisplayName("T-32 every flipped bit of nonce, ciphertext and tag is refused in the same way")
  void everyBitCounts() throws Exception {
    String[] parts = GOOD.split("\\.");
    for (int part = 2; part < 5; part++) {
      byte[] bytes = Base64Url.decode(parts[part]);
      for (int i = 0; i < bytes.length; i++) {
        byte[] flipped = bytes.clone();
        flipped[i] ^= 1;
        String[] bent = parts.clone();
        bent[part] = Base64Url.encode(flipped);

        assertThatThrownBy(() -> open(String.join(".", bent)))
            .isInstanceOf(DecryptionException.class);
      }
    }
  }

  @Test
  @DisplayName("T-32 C-03 another recipient's key does not open it, whatever kid says")
  void anotherKeyDoesNotOpenIt() {
    SoftwareKey other = Fixtures.key(8);
    String renamed = bent(KEY.publicKey().id().text(), other.publicKey().id().text());

    assertThatThrownBy(() -> Jwe.open(GOOD, other, TYP, CTY, MAX))
        .isInstanceOf(DecryptionException.class);
    assertThatThrownBy(() -> Jwe.open(renamed, other, TYP, CTY, MAX))
        .isInstanceOf(DecryptionException.class);
    assertThatThrownBy(() -> open(renamed)).isInstanceOf(DecryptionException.class);
  }

  @Test
  @DisplayName("T-10 T-11 parts are canonical base64url")
  void partsAreCanonical() {
    for (int part = 0; part < 5; part++) {
      String[] parts = GOOD.split("\\.");
      parts[part] += "!";

      assertThatThrownBy(() -> open(String.join(".", parts)))
          .isInstanceOf(MalformedException.class);
    }
  }

  private static byte[] open(String text) throws MalformedException, DecryptionException {
    return Jwe.open(text, KEY, TYP, CTY, MAX);
  }

  private static JsonObject header() throws MalformedException {
    return JsonObject.parse(Base64Url.decode(GOOD.split("\\.")[0]));
  }

  private static String bent(String sound, String hostile) {
    try {
      String header = header().text();
      assertThat(header).contains(sound);
      String rest = GOOD.substring(GOOD.indexOf('.'));
      return JwsTexts.encode(header.replace(sound, hostile)) + rest;
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static AgreementKey counting(AtomicInteger agreed) {
    return new AgreementKey() {
      @Override
      public P256PublicKey publicKey() {
        return KEY.publicKey();
      }

      @Override
      public byte[] agree(P256PublicKey theirs) {
        agreed.incrementAndGet();
        return KEY.agree(theirs);
      }
    };
  }

  private static ECKey nimbusKey() {
    return new ECKey.Builder(
            Curve.P_256,
            Base64URL.encode(KEY.publicKey().x()),
            Base64URL.encode(KEY.publicKey().y()))
        .d(Base64URL.encode(KEY.secret()))
        .build();
  }
}
