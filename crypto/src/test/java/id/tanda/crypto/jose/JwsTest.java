package id.tanda.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JwsTest {
  private static final int MAX = 16_384;
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());
  private static final JsonObject PAYLOAD =
      JsonObject.builder().put("iss", "a").put("exp", 7).build();

  @Test
  void whatIsSignedIsReadAndHolds() throws MalformedException {
    String text = Jws.sign(KEY, "tanda-test+jwt", PAYLOAD);
    Jws jws = Jws.parse(text, text.length());

    assertThat(jws.signedBy(CHECK)).isTrue();
    assertThat(jws.typ()).isEqualTo("tanda-test+jwt");
    assertThat(jws.kid()).isEqualTo(KEY.publicKey().id());
    assertThat(jws.payload()).isEqualTo(PAYLOAD);
    assertThat(jws.text()).isEqualTo(text);
    assertThat(jws.signingInput())
        .isEqualTo(Fixtures.ascii(text.substring(0, text.lastIndexOf('.'))));
    assertThat(jws.hash()).isEqualTo(Sha256.of(jws.signingInput()));
  }

  @Test
  void theHeaderIsExactlyAlgTypKid() throws MalformedException {
    String header = Jws.sign(KEY, "x+jwt", PAYLOAD).split("\\.")[0];

    assertThat(JsonObject.parse(Base64Url.decode(header)).text())
        .isEqualTo(
            "{\"alg\":\"ES256\",\"typ\":\"x+jwt\",\"kid\":\""
                + KEY.publicKey().id().text()
                + "\"}");
  }

  @Test
  void aTextOverTheBoundIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> Jws.parse("x".repeat(11), 10))
        .hasMessage("text must have at most 10 characters");
  }

  @Test
  void anotherKeyOrMessageDoesNotHold() throws MalformedException {
    Jws jws = Jws.parse(Jws.sign(KEY, "x+jwt", PAYLOAD), MAX);
    Jws foreign = Jws.parse(JwsTexts.signed(Fixtures.key(2), JwsTexts.HEADER, "{}"), MAX);

    assertThat(jws.signedBy(Es256.bouncyCastle().check(Fixtures.key(2).publicKey()))).isFalse();
    assertThat(foreign.signedBy(CHECK)).isFalse();
  }

  @Test
  @DisplayName("T-20 the kind of a message is demanded by its reader")
  void theKindIsDemanded() throws MalformedException {
    Jws jws = Jws.parse(Jws.sign(KEY, "tanda-a+jwt", PAYLOAD), MAX);

    assertThat(jws.demand("tanda-a+jwt")).isSameAs(jws);
    assertThatThrownBy(() -> jws.demand("tanda-b+jwt")).hasMessage("typ must be tanda-b+jwt");
    assertThatThrownBy(() -> jws.demand("TANDA-A+JWT")).isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-12 members of the header may stand in any order, with any white space")
  void theHeaderMayBeRespelled() throws MalformedException {
    String header = "{ \"kid\":\"" + JwsTexts.KID + "\",\n\"typ\":\"x+jwt\", \"alg\":\"ES256\" }";

    assertThat(Jws.parse(JwsTexts.signed(KEY, header, "{}"), MAX).signedBy(CHECK)).isTrue();
  }

  @Test
  @DisplayName("T-09 the high twin of a signature is not canonical")
  void theHighTwinIsRefused() {
    String text = Jws.sign(KEY, "x+jwt", PAYLOAD);
    int dot = text.lastIndexOf('.');
    String twin = text.substring(0, dot + 1) + JwsTexts.highTwin(text.substring(dot + 1));

    assertThatThrownBy(() -> Jws.parse(twin, MAX))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessageContaining("low s");
  }

  @Test
  @DisplayName("T-07 signatures out of range are read and never hold")
  void signaturesOutOfRangeNeverHold() throws MalformedException {
    byte[] n = Fixtures.hex(Fixtures.N);
    byte[] zero = new byte[32];
    byte[] one = Arrays.copyOf(zero, 32);
    one[31] = 1;
    for (byte[][] pair :
        new byte[][][] {{zero, zero}, {zero, one}, {one, zero}, {n, one}, {one, n}}) {
      byte[] signature = Arrays.copyOf(pair[0], 64);
      System.arraycopy(pair[1], 0, signature, 32, 32);
      String text = JwsTexts.join(JwsTexts.HEADER, "{}") + "." + Base64Url.encode(signature);

      assertThat(Jws.parse(text, MAX).signedBy(CHECK)).isFalse();
    }
  }

  @Test
  void nimbusVerifiesOurs() throws Exception {
    JWSObject theirs = JWSObject.parse(Jws.sign(KEY, "x+jwt", PAYLOAD));

    assertThat(theirs.verify(new ECDSAVerifier(nimbusKey().toECPublicKey()))).isTrue();
    assertThat(theirs.getPayload()).hasToString(PAYLOAD.text());
  }

  @Test
  void oursVerifiesThoseOfNimbusThatHaveALowS() throws Exception {
    int low = 0;
    for (int i = 0; i < 16; i++) {
      JWSObject theirs =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(new JOSEObjectType("x+jwt"))
                  .keyID(KEY.publicKey().id().text())
                  .build(),
              new Payload("{\"i\":" + i + "}"));
      theirs.sign(new ECDSASigner(nimbusKey()));
      try {
        assertThat(Jws.parse(theirs.serialize(), MAX).signedBy(CHECK)).isTrue();
        low++;
      } catch (NotCanonicalException e) {
        assertThat(e).hasMessageContaining("low s");
      }
    }
    assertThat(low).isPositive(); // all 16 high by chance: once in 65,536 runs
  }

  @Test
  @DisplayName("K-08 nothing of the content is in toString")
  void toStringShowsNoContent() throws MalformedException {
    Jws jws =
        Jws.parse(
            Jws.sign(KEY, "x+jwt", JsonObject.builder().put("nik", "3171234567890123").build()),
            MAX);

    assertThat(jws).hasToString("Jws[x+jwt, " + KEY.publicKey().id() + "]");
  }

  private static ECKey nimbusKey() {
    return new ECKey.Builder(
            Curve.P_256,
            Base64URL.encode(KEY.publicKey().x()),
            Base64URL.encode(KEY.publicKey().y()))
        .d(Base64URL.encode(KEY.secret()))
        .build();
  }

  @Test
  @DisplayName("K-16 a text is not refused for a size below the bound of its kind")
  void everySizeBelowTheBoundIsRead() throws MalformedException {
    for (int size = 1_000; size <= 20_000; size += 1_000) {
      JsonObject payload = JsonObject.builder().put("list", "x".repeat(size)).build();
      String text = Jws.sign(KEY, "x+jwt", payload);

      assertThat(Jws.parse(text, 32_768).payload()).isEqualTo(payload);
    }
  }
}
