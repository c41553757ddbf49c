package id.tanda.crypto.cose;

import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CwtTest {
  private static final String TYP = "a/b+cwt";
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());

  /** alg, a kid of one byte, typ a/b+cwt. */
  private static final String HEADER = "a3 0126 044101 10 67612f622b637774";

  @Test
  void whatIsSignedIsReadAndHolds() throws MalformedException {
    byte[] signed = Cwt.sign(KEY, TYP, allClaims());
    Cwt cwt = Cwt.parse(signed);

    assertThat(cwt.signedBy(CHECK)).isTrue();
    assertThat(cwt.signedBy(Es256.bouncyCastle().check(Fixtures.key(2).publicKey()))).isFalse();
    assertThat(cwt.typ()).isEqualTo(TYP);
    assertThat(cwt.kid()).hasValue(KEY.publicKey().id().bytes());
    assertThat(cwt.object().bytes()).isEqualTo(signed);
    assertThat(cwt.object().protectedHeader().toByteArray())
        .isEqualTo(
            hex(
                "a3 0126 0448"
                    + Fixtures.hex(KEY.publicKey().id().bytes())
                    + "10 67612f622b637774"));
  }

  @Test
  void registeredClaimsComeAsWhatTheyAre() throws MalformedException {
    Cwt cwt = Cwt.parse(Cwt.sign(KEY, TYP, allClaims()));

    assertThat(cwt.text(Rfc8392.ISS)).contains("urn:a");
    assertThat(cwt.text(Rfc8392.SUB)).contains("x".repeat(1_024));
    assertThat(cwt.text(Rfc8392.AUD)).contains("b");
    assertThat(cwt.date(Rfc8392.EXP)).contains(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(cwt.date(Rfc8392.NBF)).contains(Instant.EPOCH);
    assertThat(cwt.date(Rfc8392.IAT)).contains(Instant.ofEpochSecond(7));
    assertThat(cwt.bytes(Rfc8392.CTI)).hasValue(ascii("id"));
    assertThat(cwt.holderKey()).isEqualTo(Fixtures.key(2).publicKey());
    assertThat(cwt.claims().value(-70_000).bool()).isTrue();
  }

  @Test
  void whatIsNotThereIsEmpty() throws MalformedException {
    Cwt cwt = Cwt.parse(signed("a2 0126 10 67612f622b637774", "a0"));

    assertThat(cwt.kid()).isEmpty();
    assertThat(cwt.text(Rfc8392.ISS)).isEmpty();
    assertThat(cwt.date(Rfc8392.EXP)).isEmpty();
    assertThat(cwt.bytes(Rfc8392.CTI)).isEmpty();
    assertThatThrownBy(cwt::holderKey).isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-20 T-36 the kind of a token is demanded by its reader")
  void theKindIsDemanded() throws MalformedException {
    Cwt cwt = Cwt.parse(signed(HEADER, "a0"));

    assertThat(cwt.demand(TYP)).isSameAs(cwt);
    for (String other : new String[] {"A/b+cwt", "b+cwt", "a/b+cwt ", ""}) {
      assertThatThrownBy(() -> cwt.demand(other)).isInstanceOf(MalformedException.class);
    }
  }

  @ParameterizedTest
  @DisplayName("T-01 T-02 T-03 an algorithm other than ES256 is refused as such")
  @ValueSource(strings = {"05", "24", "27", "3822", "00"}) // HS256, A256KW, EdDSA, ES384, reserved
  void otherAlgorithmsAreRefused(String alg) {
    assertThatThrownBy(() -> Cwt.parse(signed("a2 01" + alg + "10 67612f622b637774", "a0")))
        .isInstanceOf(AlgorithmException.class)
        .hasMessage("alg must be ES256");
  }

  @ParameterizedTest
  @DisplayName("T-04 T-05 T-06 the header is an allow-list")
  @CsvSource({
    "alg absent, a1 10 67612f622b637774",
    "alg a text, a2 01 654553323536 10 67612f622b637774",
    "typ absent, a1 0126",
    "typ empty, a2 0126 10 60",
    "typ a number, a2 0126 10 183d",
    "typ with a space, a2 0126 10 63612062",
    "typ beyond ASCII, a2 0126 10 62c3a9",
    "typ with DEL, a2 0126 10 617f",
    "kid empty, a3 0126 0440 10 67612f622b637774",
    "kid a text, a3 0126 046161 10 67612f622b637774",
    "kid of 65 bytes, a3 0126 045841@65 10 67612f622b637774",
    "typ of 65 characters, a2 0126 10 7841@65",
    "crit, a3 0126 028101 10 67612f622b637774",
    "crit empty, a3 0126 0280 10 67612f622b637774",
    "x5chain, a3 0126 10 67612f622b637774 1821 4101",
    "an unknown label, a3 0126 10 67612f622b637774 20 01",
    "bytes after the map, a2 0126 10 67612f622b637774 00"
  })
  void theHeaderIsAnAllowList(String defect, String header) {
    String whole = header.replace("@65", "61".repeat(65));

    assertThatThrownBy(() -> Cwt.parse(signed(whole, "a0")))
        .as(defect)
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void theLargestHeaderIsRead() throws MalformedException {
    String header = "a3 0126 045840" + "01".repeat(64) + "10 7840" + "7e".repeat(64);
    Cwt cwt = Cwt.parse(signed(header, "a0"));

    assertThat(cwt.kid().orElseThrow()).hasSize(64);
    assertThat(cwt.typ()).isEqualTo("~".repeat(64));
    assertThat(Cwt.parse(signed("a2 0126 10 6121", "a0")).typ()).isEqualTo("!");
  }

  @ParameterizedTest
  @DisplayName("T-16 T-18 T-24 a registered claim of another type or out of range is refused")
  @CsvSource({
    "iss a number, a10101",
    "iss empty, a10160",
    "sub bytes, a1024161",
    "sub not UTF-8, a10261ff",
    "sub too long, a102790401@1025",
    "aud an array, a103816161",
    "exp a text, a1046131",
    "exp a float, a104f93c00",
    "exp negative, a10420",
    "exp in the year 10000, a1041b0000003afff44180",
    "exp 2^63 - 1, a1041b7fffffffffffffff",
    "exp 2^64 - 1, a1041bffffffffffffffff",
    "nbf negative, a10520",
    "iat true, a106f5",
    "iat tagged, a106c101",
    "cti a text, a1076161",
    "cti empty, a10740",
    "claims an array, 80",
    "bytes after the claims, a000",
    "a claim twice, a204010402"
  })
  void registeredClaimsAreStrict(String defect, String claims) {
    String whole = claims.replace("@1025", "61".repeat(1_025));

    assertThatThrownBy(() -> Cwt.parse(signed(HEADER, whole)))
        .as(defect)
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @DisplayName("K-03 the holder's key is one COSE_Key of P-256")
  @ValueSource(strings = {"a108a0", "a10801", "a108a10201", "a108a201a00201", "a108a101a0"})
  void theHolderKeyIsOneKey(String claims) throws MalformedException {
    Cwt cwt = Cwt.parse(signed(HEADER, claims));

    assertThatThrownBy(cwt::holderKey).isInstanceOf(MalformedException.class);
  }

  @Test
  void nothingIsSignedThatNobodyCouldRead() {
    CborWriter claims = new CborWriter().map(1).integer(Rfc8392.EXP).integer(-1);

    assertThatThrownBy(() -> Cwt.sign(KEY, TYP, claims))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token would be malformed: claim 4 must be 0 to 253402300799");
    assertThatThrownBy(() -> Cwt.sign(KEY, "", new CborWriter().map(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHintCannotBeChangedFromOutside() throws MalformedException {
    Cwt cwt = Cwt.parse(signed(HEADER, "a0"));
    cwt.kid().orElseThrow()[0] = 9;

    assertThat(cwt.kid()).hasValue(new byte[] {1});
  }

  @Test
  @DisplayName("K-08 nothing of the content is in toString")
  void toStringShowsNoContent() throws MalformedException {
    assertThat(Cwt.parse(signed(HEADER, "a2016161 0407"))).hasToString("Cwt[a/b+cwt, [1, 4]]");
  }

  private static CborWriter allClaims() {
    CborWriter claims = new CborWriter().map(9);
    claims.integer(Rfc8392.ISS).text("urn:a").integer(Rfc8392.SUB).text("x".repeat(1_024));
    claims.integer(Rfc8392.AUD).text("b").integer(Rfc8392.EXP).integer(253_402_300_799L);
    claims.integer(Rfc8392.NBF).integer(0).integer(Rfc8392.IAT).integer(7);
    claims.integer(Rfc8392.CTI).bytes(ascii("id"));
    claims.integer(Rfc8392.CNF).map(1).integer(Rfc8392.CNF_COSE_KEY);
    CoseKey.write(claims, Fixtures.key(2).publicKey());
    return claims.integer(-70_000).bool(true);
  }

  private static byte[] signed(String header, String claims) {
    return CoseSign1.sign(KEY, hex(header), hex(claims));
  }
}
