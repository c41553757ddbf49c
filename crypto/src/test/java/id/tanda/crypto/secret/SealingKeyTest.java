package id.tanda.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.Vectors;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeyTest {
  private static final SealingKey KEY = SealingKey.of(Fixtures.seeded(1).bytes(32));
  private static final byte[] PLAIN = Fixtures.ascii("siti@example.org");
  private static final byte[] CONTEXT = Fixtures.ascii("citizens/email/7");

  @Test
  void whatIsSealedIsOpenedInItsContext() throws DecryptionException {
    byte[] sealed = KEY.seal(PLAIN, CONTEXT, Randomness.secure());

    assertThat(sealed).hasSize(PLAIN.length + 28);
    assertThat(KEY.open(sealed, CONTEXT)).isEqualTo(PLAIN);
    assertThat(KEY.open(KEY.seal(new byte[0], new byte[0], Randomness.secure()), new byte[0]))
        .isEmpty();
  }

  @Test
  void noTwoSealsAreAlike() {
    Randomness randomness = Randomness.secure();

    assertThat(KEY.seal(PLAIN, CONTEXT, randomness))
        .isNotEqualTo(KEY.seal(PLAIN, CONTEXT, randomness));
  }

  @Test
  void theVectorsOfWycheproofWithOurSizesAreMet() throws IOException, DecryptionException {
    int ran = 0;
    for (JsonNode group : Vectors.json("wycheproof/aes_gcm_test.json").get("testGroups")) {
      if (group.get("keySize").asInt() == 256 && group.get("ivSize").asInt() == 96) {
        for (JsonNode test : group.get("tests")) {
          run(test);
          ran++;
        }
      }
    }
    Vectors.ran("Wycheproof AES-256-GCM", ran);
    assertThat(ran).isEqualTo(66);
  }

  private static void run(JsonNode test) throws DecryptionException {
    SealingKey key = SealingKey.of(bytes(test, "key"));
    byte[] iv = bytes(test, "iv");
    byte[] sealed =
        Fixtures.hex(test.get("iv").asText() + test.get("ct").asText() + test.get("tag").asText());
    Randomness fixed = nonce -> System.arraycopy(iv, 0, nonce, 0, iv.length);

    if (test.get("result").asText().equals("valid")) {
      assertThat(key.open(sealed, bytes(test, "aad"))).isEqualTo(bytes(test, "msg"));
      assertThat(key.seal(bytes(test, "msg"), bytes(test, "aad"), fixed)).isEqualTo(sealed);
    } else {
      assertThatThrownBy(() -> key.open(sealed, bytes(test, "aad")))
          .as("case %s", test.get("tcId"))
          .isInstanceOf(DecryptionException.class);
    }
  }

  @Test
  @DisplayName("T-32 P-08 another key, context or bit is refused in one way")
  void anythingElseIsRefusedInOneWay() {
    byte[] sealed = KEY.seal(PLAIN, CONTEXT, Fixtures.seeded(2));
    SealingKey other = SealingKey.of(new byte[32]);

    assertRefused(other, sealed, CONTEXT);
    assertRefused(KEY, sealed, Fixtures.ascii("citizens/email/8"));
    assertRefused(KEY, sealed, new byte[0]);
    assertRefused(KEY, Arrays.copyOf(sealed, sealed.length + 1), CONTEXT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] flipped = sealed.clone();
      flipped[i] ^= 1;
      assertRefused(KEY, flipped, CONTEXT);
      assertRefused(KEY, Arrays.copyOf(sealed, i), CONTEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void aKeyHas32Bytes(int length) {
    assertThatThrownBy(() -> SealingKey.of(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must be 32 bytes, was " + length);
  }

  @Test
  void theIdNamesTheKeyAndIsStable() {
    assertThat(KEY.id()).hasSize(11).isEqualTo(SealingKey.of(Fixtures.seeded(1).bytes(32)).id());
    assertThat(KEY.id()).isNotEqualTo(SealingKey.of(new byte[32]).id());
  }

  @Test
  @DisplayName("K-08 a key is neither shown nor serializable")
  void toStringShowsTheIdAlone() {
    assertThat(KEY).hasToString("SealingKey[" + KEY.id() + "]");
    assertThat(KEY).isNotInstanceOf(Serializable.class);
  }

  private static void assertRefused(SealingKey key, byte[] sealed, byte[] context) {
    assertThatThrownBy(() -> key.open(sealed, context))
        .isInstanceOf(DecryptionException.class)
        .hasMessage("could not be decrypted")
        .hasNoCause();
  }

  private static byte[] bytes(JsonNode test, String name) {
    return Fixtures.hex(test.get(name).asText());
  }
}
