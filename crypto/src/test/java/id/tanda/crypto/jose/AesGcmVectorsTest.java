package id.tanda.crypto.jose;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Engines;
import id.tanda.crypto.Vectors;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AES-GCM vectors of Wycheproof: those of A256GCM, and the refusal of all others. */
class AesGcmVectorsTest {
  private static final String AES_GCM = "wycheproof/aes_gcm_test.json";

  /** The exceptions: genuine, but with a nonce of 8 to 2,056 bits, which RFC 7518, 5.3 forbids. */
  private static final List<Integer> VALID_BUT_WITH_ANOTHER_NONCE =
      Stream.of(
              IntStream.rangeClosed(68, 90),
              IntStream.rangeClosed(157, 175),
              IntStream.rangeClosed(240, 310))
          .flatMap(IntStream::boxed)
          .toList();

  /** Whether a vector has the nonce of 96 bits, the only one there is in JOSE. */
  private static boolean hasOurNonce(JsonNode group) {
    return group.get("ivSize").asInt() == 96;
  }

  @Test
  @DisplayName("T-32 AES-GCM vectors with our nonce open as they say, all others are refused")
  void contentFollowsEveryVector() throws Exception {
    int opened = 0;
    int refused = 0;
    List<Integer> validButNotOurs = new ArrayList<>();
    for (JsonNode group : Vectors.json(AES_GCM).get("testGroups")) {
      for (JsonNode test : group.get("tests")) {
        boolean valid = test.get("result").asText().equals("valid");
        if (valid && hasOurNonce(group)) {
          assertThat(open(test)).as("case %s", test.get("tcId")).isEqualTo(bytes(test, "msg"));
          opened++;
        } else {
          assertThatThrownBy(() -> open(test))
              .as("case %s", test.get("tcId"))
              .isInstanceOf(DecryptionException.class)
              .hasMessage("could not be decrypted");
          refused++;
          if (valid) {
            validButNotOurs.add(test.get("tcId").asInt());
          }
        }
      }
    }
    Vectors.ran(AES_GCM + " opened", opened);
    Vectors.ran(AES_GCM + " refused", refused);
    assertThat(List.of(opened, refused)).containsExactly(116, 200);
    assertThat(validButNotOurs).containsExactlyElementsOf(VALID_BUT_WITH_ANOTHER_NONCE);
  }

  @ParameterizedTest
  @DisplayName("K-07 every provider opens the same AES-GCM vectors and tells a wrong tag alike")
  @ValueSource(strings = {"SunJCE", "AmazonCorrettoCryptoProvider"})
  void providersAgree(String name) throws Exception {
    Provider provider = Engines.provider(name);
    int ran = 0;
    for (JsonNode group : Vectors.json(AES_GCM).get("testGroups")) {
      if (hasOurNonce(group) && group.get("keySize").asInt() == 256) {
        for (JsonNode test : group.get("tests")) {
          boolean valid = test.get("result").asText().equals("valid");
          assertThat(open(provider, test))
              .as("case %s", test.get("tcId"))
              .isEqualTo(valid ? bytes(test, "msg") : null);
          ran++;
        }
      }
    }
    Vectors.ran(AES_GCM + " by " + name, ran);
    assertThat(ran).isEqualTo(66);
  }

  private static byte[] open(JsonNode test) throws DecryptionException {
    return new ContentKey(new SecretKeySpec(bytes(test, "key"), "AES"))
        .decrypt(bytes(test, "ct"), bytes(test, "tag"), bytes(test, "iv"), bytes(test, "aad"));
  }

  private static byte @Nullable [] open(Provider provider, JsonNode test) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(bytes(test, "key"), "AES"),
        new GCMParameterSpec(128, bytes(test, "iv")));
    cipher.updateAAD(bytes(test, "aad"));
    try {
      return cipher.doFinal(Arrays.concatenate(bytes(test, "ct"), bytes(test, "tag")));
    } catch (AEADBadTagException e) { // what our own code takes for a wrong tag, and nothing else
      return null;
    }
  }

  private static byte[] bytes(JsonNode test, String name) {
    return hex(test.get(name).asText());
  }
}
