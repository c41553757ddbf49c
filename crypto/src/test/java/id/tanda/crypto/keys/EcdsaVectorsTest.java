package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.Engines;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Vectors;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ECDSA vectors of Wycheproof, in both spellings of a signature, by every engine. */
class EcdsaVectorsTest {
  private static final String P1363 = "wycheproof/ecdsa_secp256r1_sha256_p1363_test.json";
  private static final String DER = "wycheproof/ecdsa_secp256r1_sha256_test.json";

  /**
   * The genuine signatures that SunEC of Java 17 refuses, since it does not reduce the x coordinate
   * modulo n; fixed by Java 25. No honest signer makes one in 2^128 tries, and none is forged.
   */
  private static final List<String> REFUSED_BY_SUN_EC_17 = List.of("115 valid", "257 valid");

  /** The same two signatures and the same reason, in the numbers of the file in DER. */
  private static final List<String> REFUSED_BY_SUN_EC_17_IN_DER = List.of("350 valid", "479 valid");

  private static final BigInteger ORDER = new BigInteger(Fixtures.N, 16);

  /** How a test turns what a vector has into what our check takes. */
  private interface Spelling {
    Optional<byte[]> p1363(byte[] signature) throws IOException;
  }

  @ParameterizedTest
  @DisplayName("K-07 every engine gives the verdict of every ECDSA vector")
  @MethodSource("id.tanda.crypto.Engines#names")
  void everyEngineAgreesWithEveryVector(String engine) throws Exception {
    assertThat(unlike(P1363, 262, engine, Optional::of))
        .isEqualTo(excused(engine, REFUSED_BY_SUN_EC_17));
  }

  @ParameterizedTest
  @DisplayName("K-07 every engine gives the verdict of every ECDSA vector that was DER")
  @MethodSource("id.tanda.crypto.Engines#names")
  void everyEngineAgreesWithEveryVectorInDer(String engine) throws Exception {
    assertThat(unlike(DER, 484, engine, EcdsaVectorsTest::strictDer))
        .isEqualTo(excused(engine, REFUSED_BY_SUN_EC_17_IN_DER));
  }

  @ParameterizedTest
  @DisplayName("T-08 K-07 DER itself is no signature of ours, whatever it holds")
  @MethodSource("id.tanda.crypto.Engines#names")
  void derIsRefusedByEveryEngine(String engine) throws Exception {
    int ran = 0;
    for (JsonNode group : Vectors.json(DER).get("testGroups")) {
      SignatureCheck check = check(engine, group);
      for (JsonNode test : group.get("tests")) {
        assertThat(check.holds(bytes(test, "msg"), bytes(test, "sig")))
            .as("case %s", test.get("tcId"))
            .isFalse();
        ran++;
      }
    }
    assertThat(ran).isEqualTo(484);
  }

  /** Runs a file and returns the cases whose verdict is another. */
  private static List<String> unlike(String file, int cases, String engine, Spelling spelling)
      throws IOException, MalformedException {
    List<String> unlike = new ArrayList<>();
    int ran = 0;
    for (JsonNode group : Vectors.json(file).get("testGroups")) {
      SignatureCheck check = check(engine, group);
      for (JsonNode test : group.get("tests")) {
        Optional<byte[]> signature = spelling.p1363(bytes(test, "sig"));
        boolean holds = signature.isPresent() && check.holds(bytes(test, "msg"), signature.get());
        String result = test.get("result").asText();
        if (holds != result.equals("valid")) {
          unlike.add(test.get("tcId") + " " + result);
        }
        ran++;
      }
    }
    Vectors.ran(file + " by " + engine, ran);
    assertThat(ran).isEqualTo(cases);
    return unlike;
  }

  /** Reads DER as if it were sound, and believes it if writing it again gives the same bytes. */
  private static Optional<byte[]> strictDer(byte[] der) throws IOException {
    int lengthOfR = der.length < 8 ? 0 : der[3];
    if (lengthOfR < 1 || lengthOfR > der.length - 7) {
      return Optional.empty();
    }
    BigInteger r = new BigInteger(Arrays.copyOfRange(der, 4, 4 + lengthOfR));
    BigInteger s = new BigInteger(Arrays.copyOfRange(der, 6 + lengthOfR, der.length));
    if (!isInRange(r) || !isInRange(s)) {
      return Optional.empty();
    }
    return Arrays.equals(der, StandardDSAEncoding.INSTANCE.encode(ORDER, r, s))
        ? Optional.of(hex(String.format("%064x%064x", r, s)))
        : Optional.empty();
  }

  private static boolean isInRange(BigInteger number) {
    return number.signum() > 0 && number.compareTo(ORDER) < 0;
  }

  private static List<String> excused(String engine, List<String> cases) {
    return engine.equals("SunEC") && Runtime.version().feature() < 25 ? cases : List.of();
  }

  private static SignatureCheck check(String engine, JsonNode group) throws MalformedException {
    return Engines.named(engine).check(P256PublicKey.ofSpki(bytes(group, "publicKeyDer")));
  }

  private static byte[] bytes(JsonNode node, String name) {
    return hex(node.get(name).asText());
  }
}
