package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Vectors;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WycheproofTest {
  private static final String ECDSA = "wycheproof/ecdsa_secp256r1_sha256_p1363_test.json";
  private static final String ECDH = "wycheproof/ecdh_secp256r1_test.json";

  /**
   * The genuine signatures that SunEC of Java 17 refuses, since it does not reduce the x coordinate
   * modulo n; fixed by Java 25. No honest signer makes one in 2^128 tries, and none is forged.
   */
  private static final List<String> REFUSED_BY_SUN_EC_17 = List.of("115 valid", "257 valid");

  static List<Es256> engines() {
    return List.of(Es256.bouncyCastle(), Es256.jca(Security.getProvider("SunEC")));
  }

  @ParameterizedTest
  @DisplayName("K-07 every engine gives the verdict of every ECDSA vector")
  @MethodSource("engines")
  void enginesAgreeWithEveryVector(Es256 engine) throws Exception {
    List<String> others = new ArrayList<>();
    int ran = 0;
    for (JsonNode group : Vectors.json(ECDSA).get("testGroups")) {
      P256PublicKey key = P256PublicKey.ofSpki(hex(group.get("publicKeyDer").asText()));
      SignatureCheck check = engine.check(key);
      for (JsonNode test : group.get("tests")) {
        boolean holds = check.holds(hex(text(test, "msg")), hex(text(test, "sig")));
        if (holds != text(test, "result").equals("valid")) {
          others.add(text(test, "tcId") + " " + text(test, "result"));
        }
        ran++;
      }
    }
    Vectors.ran(ECDSA + " by " + engine.name(), ran);
    assertThat(ran).isEqualTo(262);
    if (engine.name().equals("SunEC")) {
      others.removeAll(REFUSED_BY_SUN_EC_17);
    }
    assertThat(others).isEmpty();
  }

  @Test
  @DisplayName("K-03 valid ECDH vectors agree, every other spelling of a key is refused")
  void agreementFollowsEveryVector() throws Exception {
    int agreed = 0;
    int refused = 0;
    for (JsonNode test : Vectors.json(ECDH).get("testGroups").get(0).get("tests")) {
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

  @Test
  @DisplayName("ECDH vector with a compressed point agrees once it is loaded as a point")
  void theCompressedVectorAgrees() throws Exception {
    JsonNode test = Vectors.json(ECDH).get("testGroups").get(0).get("tests").get(1);
    byte[] spki = hex(text(test, "public"));

    assertThat(text(test, "comment")).isEqualTo("compressed public key");
    assertAgrees(test, P256PublicKey.ofPoint(Arrays.copyOfRange(spki, 26, spki.length)));
  }

  private static void assertAgrees(JsonNode test, P256PublicKey theirs) {
    SoftwareKey ours = SoftwareKey.of(scalar(hex(text(test, "private"))));

    assertThat(ours.agree(theirs))
        .as("case %s: %s", text(test, "tcId"), text(test, "comment"))
        .isEqualTo(hex(text(test, "shared")));
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
