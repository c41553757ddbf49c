package id.tanda.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.Vectors;
import java.io.IOException;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  private static final byte[] KEY = new byte[32];
  private static final KeyedHash HASH = KeyedHash.of(KEY);

  @Test
  void theVectorsOfWycheproofAreMet() throws IOException {
    int ran = 0;
    for (JsonNode group : Vectors.json("wycheproof/hmac_sha256_test.json").get("testGroups")) {
      int length = group.get("tagSize").asInt() / 8;
      for (JsonNode test : group.get("tests")) {
        byte[] whole = KeyedHash.hmac(bytes(test, "key"), bytes(test, "msg"));
        boolean holds = MessageDigest.isEqual(Arrays.copyOf(whole, length), bytes(test, "tag"));

        assertThat(holds)
            .as("case %s", test.get("tcId"))
            .isEqualTo(test.get("result").asText().equals("valid"));
        ran++;
      }
    }
    Vectors.ran("Wycheproof HMAC", ran);
    assertThat(ran).isEqualTo(174);
  }

  @Test
  void thePartsArePrecededByTheirLengths() {
    byte[] framed = Fixtures.hex("00000001" + "70" + "00000002" + "6162" + "00000000");

    assertThat(HASH.of("p", Fixtures.ascii("ab"), new byte[0]))
        .isEqualTo(KeyedHash.hmac(KEY, framed));
  }

  @Test
  @DisplayName("S-14 O-12 other bounds, purposes and keys give other hashes")
  void nothingRunsTogether() {
    Set<String> hashes = new HashSet<>();
    hashes.add(Fixtures.hex(HASH.of("code", Fixtures.ascii("a:b"), Fixtures.ascii("c"))));
    hashes.add(Fixtures.hex(HASH.of("code", Fixtures.ascii("a"), Fixtures.ascii("b:c"))));
    hashes.add(Fixtures.hex(HASH.of("code", Fixtures.ascii("a:bc"))));
    hashes.add(Fixtures.hex(HASH.of("code", Fixtures.ascii("a:bc"), new byte[0])));
    hashes.add(Fixtures.hex(HASH.of("code")));
    hashes.add(Fixtures.hex(HASH.of("codea:bc")));
    hashes.add(Fixtures.hex(HASH.of("nik", Fixtures.ascii("a:bc"))));
    byte[] other = KEY.clone();
    other[31] = 1;
    hashes.add(Fixtures.hex(KeyedHash.of(other).of("code", Fixtures.ascii("a:bc"))));

    assertThat(hashes).hasSize(8).allMatch(each -> each.length() == 2 * KeyedHash.LENGTH);
  }

  @Test
  void theKeyIsCopied() {
    byte[] key = KEY.clone();
    KeyedHash hash = KeyedHash.of(key);
    byte[] before = hash.of("p");
    key[0] = 1;

    assertThat(hash.of("p")).isEqualTo(before);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> KeyedHash.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must be 32 bytes or more, was 31");
  }

  @Test
  @DisplayName("K-08 a key is neither shown nor serializable")
  void toStringShowsNothing() {
    assertThat(HASH).hasToString("KeyedHash");
    assertThat(HASH).isNotInstanceOf(Serializable.class);
  }

  private static byte[] bytes(JsonNode test, String name) {
    return Fixtures.hex(test.get(name).asText());
  }
}
