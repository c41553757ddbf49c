package id.tanda.crypto.cose;

import static id.tanda.crypto.Fixtures.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.authlete.cbor.CBORByteArray;
import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORTaggedItem;
import com.authlete.cose.COSEEC2Key;
import com.authlete.cose.COSEKey;
import com.authlete.cose.COSEKeyBuilder;
import com.authlete.cose.COSEProtectedHeaderBuilder;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSESign1Builder;
import com.authlete.cose.COSESigner;
import com.authlete.cose.COSEUnprotectedHeaderBuilder;
import com.authlete.cose.COSEVerifier;
import com.authlete.cose.SigStructureBuilder;
import com.authlete.cwt.CWTClaimsSet;
import com.authlete.cwt.CWTClaimsSetBuilder;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NimbusKeys;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Authlete's COSE and CWT read ours, and we read theirs. */
class AuthleteCoseTest {
  private static final String TYP = "application/example+cwt";
  private static final long IAT = 1_700_000_000;
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());
  private static final byte[] OURS =
      Cwt.sign(
          KEY,
          TYP,
          new CborWriter()
              .map(4)
              .integer(Rfc8392.ISS)
              .text("urn:a")
              .integer(Rfc8392.EXP)
              .integer(IAT + 90)
              .integer(Rfc8392.IAT)
              .integer(IAT)
              .integer(Rfc8392.CTI)
              .bytes(ascii("0123456789abcdef")));

  @Test
  void theyReadAndVerifyOurs() throws Exception {
    COSESign1 read = theirs(OURS);
    CWTClaimsSet claims =
        CWTClaimsSet.build(new CBORDecoder(((CBORByteArray) read.getPayload()).getValue()).next());

    assertThat(verifiedByThem(read)).isTrue();
    assertThat(claims.getIss()).isEqualTo("urn:a");
    assertThat(claims.getExp().toInstant()).isEqualTo(Instant.ofEpochSecond(IAT + 90));
    assertThat(claims.getIat().toInstant()).isEqualTo(Instant.ofEpochSecond(IAT));
    assertThat(claims.getCti()).isEqualTo(ascii("0123456789abcdef"));
  }

  @Test
  @DisplayName("T-09 we read theirs, once the signature is the low one of the twins")
  void weReadAndVerifyTheirs() throws Exception {
    int low = 0;
    for (int i = 0; i < 40; i++) {
      byte[] signed = signedByThem("urn:" + i, new COSEUnprotectedHeaderBuilder());
      try {
        Cwt read = Cwt.parse(signed).demand(TYP);
        assertThat(read.signedBy(CHECK)).isTrue();
        assertThat(read.text(Rfc8392.ISS)).contains("urn:" + i);
        assertThat(read.date(Rfc8392.EXP)).contains(Instant.ofEpochSecond(IAT + 90));
        assertThat(read.kid()).hasValue(ascii("key-1"));
        low++;
      } catch (NotCanonicalException theTwin) {
        assertThat(verifiedByThem(theirs(signed))).isTrue();
      }
    }
    assertThat(low).isBetween(5, 35);
  }

  @Test
  @DisplayName("T-35 theirs with a note in the unprotected header is refused, though it is genuine")
  void theUnprotectedHeaderStaysEmpty() throws Exception {
    byte[] signed = signedByThem("urn:a", new COSEUnprotectedHeaderBuilder().put(-70_000, "note"));

    assertThat(verifiedByThem(theirs(signed))).isTrue();
    assertThatThrownBy(() -> Cwt.parse(signed))
        .isInstanceOf(MalformedException.class)
        .hasMessage("COSE_Sign1 unprotected header must be empty");
  }

  @Test
  @DisplayName("T-36 every altered byte is refused by them and by us")
  void alteredBytesAreRefusedByBoth() {
    for (int i = 0; i < OURS.length; i++) {
      byte[] altered = OURS.clone();
      altered[i] ^= 1;

      assertThat(holds(altered)).as("byte %d by us", i).isFalse();
      assertThat(heldByThem(altered)).as("byte %d by them", i).isFalse();
    }
  }

  @Test
  void aKeyOfOursIsAKeyOfTheirsAndBack() throws Exception {
    CborWriter written = new CborWriter();
    CoseKey.write(written, KEY.publicKey());
    COSEEC2Key theirs = (COSEEC2Key) COSEKey.build(new CBORDecoder(written.toByteArray()).next());
    COSEEC2Key made =
        new COSEKeyBuilder()
            .ktyEC2()
            .ec2CrvP256()
            .ec2X(KEY.publicKey().x())
            .ec2Y(KEY.publicKey().yIsOdd())
            .buildEC2Key();

    assertThat(theirs.getX()).isEqualTo(KEY.publicKey().x());
    assertThat(theirs.getY()).isEqualTo(KEY.publicKey().yIsOdd());
    assertThat(made.encode()).isEqualTo(written.toByteArray());
  }

  private static byte[] signedByThem(String iss, COSEUnprotectedHeaderBuilder unprotected)
      throws Exception {
    byte[] claims = new CWTClaimsSetBuilder().iss(iss).exp(IAT + 90).iat(IAT).build().encode();
    COSESign1Builder message =
        new COSESign1Builder()
            .protectedHeader(
                new COSEProtectedHeaderBuilder().alg(-7).kid(ascii("key-1")).put(16, TYP).build())
            .unprotectedHeader(unprotected.build())
            .payload(claims);
    COSESign1 unsigned = message.signature(new byte[64]).build();
    byte[] signature =
        new COSESigner(NimbusKeys.of(KEY).toECPrivateKey())
            .sign(new SigStructureBuilder().sign1(unsigned).build(), -7);
    return new CBORTaggedItem(18, message.signature(signature).build()).encode();
  }

  private static COSESign1 theirs(byte[] signed) throws Exception {
    CBORItem item = new CBORDecoder(signed).next();
    Object content = item instanceof CBORTaggedItem tagged ? tagged.getTagContent() : item;
    return (COSESign1) content;
  }

  private static boolean verifiedByThem(COSESign1 object) throws Exception {
    return new COSEVerifier(NimbusKeys.of(KEY).toECPublicKey()).verify(object);
  }

  private static boolean heldByThem(byte[] signed) {
    try {
      return verifiedByThem(theirs(signed));
    } catch (Exception e) { // they refuse in many ways
      return false;
    }
  }

  private static boolean holds(byte[] signed) {
    try {
      return Cwt.parse(signed).signedBy(CHECK);
    } catch (MalformedException e) {
      return false;
    }
  }
}
