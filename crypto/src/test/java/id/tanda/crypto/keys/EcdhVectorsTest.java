package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.Engines;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Vectors;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ECDH vectors of Wycheproof. */
class EcdhVectorsTest {
  private static final String ECDH = "wycheproof/ecdh_secp256r1_test.json";

  @Test
  @DisplayName("K-03 valid ECDH vectors agree, every other spelling of a key is refused")
  void agreementFollowsEveryVector() throws Exception {
    int agreed = 0;
    int refused = 0;
    for (JsonNode test : tests()) {
      byte[] spki = hex(text(test, "public"));
      if (text(test, "result").equals("valid")) {
        assertAgrees(test, P256PublicKey.ofSpki(spki));
        agreed++;
      } else {
        assertThatThrownBy(() -> P256PublicKey.ofSpki(spki))
            .as("case %s: %s", text(test, "tcId"), text(test, "comment"))
            .isInstanceOf(MalformedException.class);
        refused++;
      }
    }
    Vectors.ran(ECDH + " agreed", agreed);
    Vectors.ran(ECDH + " refused", refused);
    assertThat(List.of(agreed, refused)).containsExactly(330, 282);
  }

  @ParameterizedTest
  @DisplayName("K-07 a key that we let in gives the secret of the vector in every provider")
  @ValueSource(strings = {"SunEC", "AmazonCorrettoCryptoProvider"})
  void otherProvidersAgreeOnTheSecret(String name) throws Exception {
    Provider provider = Engines.provider(name);
    int ran = 0;
    for (JsonNode test : tests()) {
      if (text(test, "result").equals("valid")) {
        P256PublicKey theirs = P256PublicKey.ofSpki(hex(text(test, "public")));
        assertThat(agree(provider, theirs, hex(text(test, "private"))))
            .as("case %s: %s", text(test, "tcId"), text(test, "comment"))
            .isEqualTo(hex(text(test, "shared")));
        ran++;
      }
    }
    Vectors.ran(ECDH + " by " + name, ran);
    assertThat(ran).isEqualTo(330);
  }

  @Test
  @DisplayName("ECDH vector with a compressed point agrees once it is loaded as a point")
  void theCompressedVectorAgrees() throws Exception {
    JsonNode test = tests().get(1);
    byte[] spki = hex(text(test, "public"));

    assertThat(text(test, "comment")).isEqualTo("compressed public key");
    assertAgrees(test, P256PublicKey.ofPoint(Arrays.copyOfRange(spki, 26, spki.length)));
  }

  private static JsonNode tests() throws Exception {
    return Vectors.json(ECDH).get("testGroups").get(0).get("tests");
  }

  private static void assertAgrees(JsonNode test, P256PublicKey theirs) {
    SoftwareKey ours = SoftwareKey.of(scalar(hex(text(test, "private"))));

    assertThat(ours.agree(theirs))
        .as("case %s: %s", text(test, "tcId"), text(test, "comment"))
        .isEqualTo(hex(text(test, "shared")));
  }

  private static byte[] agree(Provider provider, P256PublicKey theirs, byte[] secret)
      throws GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance("EC", provider);
    ECPublicKey key = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(theirs.spki()));
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH", provider);
    agreement.init(
        keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), key.getParams())));
    agreement.doPhase(key, true);
    return agreement.generateSecret();
  }

  /** Brings a number of any length to 32 bytes. */
  private static byte[] scalar(byte[] number) {
    byte[] scalar = new byte[32];
    int count = Math.min(32, number.length);
    System.arraycopy(number, number.length - count, scalar, 32 - count, count);
    return scalar;
  }

  private static String text(JsonNode test, String name) {
    return test.get(name).asText();
  }
}
