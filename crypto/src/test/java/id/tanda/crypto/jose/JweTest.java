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
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import org.junit.jupiter.api.Test;

class JweTest {
  @Test
  void whatIsSealedIsOpenedByItsRecipient() throws Exception {
    assertThat(JweTexts.open(JweTexts.GOOD)).isEqualTo(JweTexts.PLAIN);
    String empty =
        Jwe.seal(
            new byte[0], JweTexts.KEY.publicKey(), JweTexts.TYP, JweTexts.CTY, Randomness.secure());
    assertThat(JweTexts.open(empty)).isEmpty();
  }

  @Test
  void theHeaderHasItsOrderAndNothingElse() throws MalformedException {
    JsonObject header = JweTexts.header();

    assertThat(header.names()).containsExactly("alg", "enc", "kid", "epk", "typ", "cty");
    assertThat(header.text("alg")).isEqualTo("ECDH-ES");
    assertThat(header.text("enc")).isEqualTo("A256GCM");
    assertThat(header.text("kid")).isEqualTo(JweTexts.KEY.publicKey().id().text());
    assertThat(header.object("epk").names()).containsExactly("kty", "crv", "x", "y");
  }

  @Test
  void noTwoSealsShareTheEphemeralKeyOrTheNonce() {
    Randomness randomness = Fixtures.seeded(9);
    String[] first =
        Jwe.seal(JweTexts.PLAIN, JweTexts.KEY.publicKey(), JweTexts.TYP, JweTexts.CTY, randomness)
            .split("\\.");
    String[] second =
        Jwe.seal(JweTexts.PLAIN, JweTexts.KEY.publicKey(), JweTexts.TYP, JweTexts.CTY, randomness)
            .split("\\.");

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
    JWEObject theirs = JWEObject.parse(JweTexts.GOOD);
    theirs.decrypt(new ECDHDecrypter(nimbusKey()));

    assertThat(theirs.getPayload().toBytes()).isEqualTo(JweTexts.PLAIN);
    assertThat(theirs.getHeader().getType()).hasToString(JweTexts.TYP);
  }

  @Test
  void oursOpensThoseOfNimbus() throws Exception {
    JWEObject theirs =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(JweTexts.KEY.publicKey().id().text())
                .type(new JOSEObjectType(JweTexts.TYP))
                .contentType(JweTexts.CTY)
                .build(),
            new Payload(JweTexts.PLAIN));
    theirs.encrypt(new ECDHEncrypter(nimbusKey().toECPublicKey()));

    assertThat(JweTexts.open(theirs.serialize())).isEqualTo(JweTexts.PLAIN);
  }

  @Test
  void theKindOfMessageAndContentIsDemanded() {
    assertThatThrownBy(
            () -> Jwe.open(JweTexts.GOOD, JweTexts.KEY, "other+jwe", JweTexts.CTY, JweTexts.MAX))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(
            () -> Jwe.open(JweTexts.GOOD, JweTexts.KEY, JweTexts.TYP, "other", JweTexts.MAX))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(
            () ->
                Jwe.open(
                    JweTexts.GOOD,
                    JweTexts.KEY,
                    JweTexts.TYP,
                    JweTexts.CTY,
                    JweTexts.GOOD.length() - 1))
        .isInstanceOf(MalformedException.class);
  }

  private static ECKey nimbusKey() {
    return new ECKey.Builder(
            Curve.P_256,
            Base64URL.encode(JweTexts.KEY.publicKey().x()),
            Base64URL.encode(JweTexts.KEY.publicKey().y()))
        .d(Base64URL.encode(JweTexts.KEY.secret()))
        .build();
  }
}
