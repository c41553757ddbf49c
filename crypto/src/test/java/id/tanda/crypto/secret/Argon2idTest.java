package id.tanda.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.Vectors;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {
  private static final Argon2id.Cost CHEAP = new Argon2id.Cost(64, 1, 1);
  private static final byte[] PIN = Fixtures.ascii("493817");
  private static final byte[] SALT = Fixtures.ascii("salt-of-16-bytes");
  private static final byte[] SECRET = Fixtures.ascii("device secret");

  @Test
  void theVectorOfRfc9106IsMet() throws IOException {
    JsonNode vector = Vectors.json("rfc-small/rfc9106_argon2id.json");
    Argon2id.Cost cost =
        new Argon2id.Cost(
            vector.get("memoryKiB").asInt(),
            vector.get("iterations").asInt(),
            vector.get("parallelism").asInt());

    byte[] tag =
        Argon2id.derive(
            bytes(vector, "password"),
            Argon2id.parameters(bytes(vector, "salt"), bytes(vector, "secret"), cost)
                .withAdditional(bytes(vector, "ad")),
            vector.get("tagLength").asInt());

    assertThat(tag).isEqualTo(bytes(vector, "tag"));
    Vectors.ran("RFC 9106", 1);
  }

  @Test
  @DisplayName("P-08 password, salt, secret, cost and length all matter")
  void everyInputMatters() {
    byte[] other = Fixtures.ascii("another-salt-or-secret");
    Set<String> derived = new HashSet<>();
    derived.add(Fixtures.hex(Argon2id.derive(PIN, SALT, SECRET, CHEAP, 32)));
    derived.add(Fixtures.hex(Argon2id.derive(other, SALT, SECRET, CHEAP, 32)));
    derived.add(Fixtures.hex(Argon2id.derive(PIN, other, SECRET, CHEAP, 32)));
    derived.add(Fixtures.hex(Argon2id.derive(PIN, SALT, other, CHEAP, 32)));
    derived.add(Fixtures.hex(Argon2id.derive(PIN, SALT, new byte[0], CHEAP, 32)));
    derived.add(Fixtures.hex(Argon2id.derive(PIN, SALT, SECRET, new Argon2id.Cost(64, 2, 1), 32)));
    derived.add(Fixtures.hex(Argon2id.derive(PIN, SALT, SECRET, new Argon2id.Cost(72, 1, 1), 32)));
    derived.add(Fixtures.hex(Argon2id.derive(PIN, SALT, SECRET, new Argon2id.Cost(64, 1, 2), 32)));

    assertThat(derived).hasSize(8).allMatch(each -> each.length() == 64);
    assertThat(derived).contains(Fixtures.hex(Argon2id.derive(PIN, SALT, SECRET, CHEAP, 32)));
  }

  @ParameterizedTest
  @CsvSource({"8,1,1", "1048576,64,16", "19456,2,1"})
  void costsInRangeAreTaken(int memory, int iterations, int parallelism) {
    assertThat(new Argon2id.Cost(memory, iterations, parallelism).memoryKib()).isEqualTo(memory);
  }

  @ParameterizedTest
  @CsvSource({
    "7,1,1",
    "15,1,2",
    "1048577,1,1",
    "64,0,1",
    "64,65,1",
    "64,1,0",
    "1024,1,17",
    "-1,1,1"
  })
  void costsOutOfRangeAreRefused(int memory, int iterations, int parallelism) {
    assertThatThrownBy(() -> new Argon2id.Cost(memory, iterations, parallelism))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, 1_025})
  void theLengthIsBounded(int length) {
    assertThatThrownBy(() -> Argon2id.derive(PIN, SALT, SECRET, CHEAP, length))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aShortSaltIsRefused() {
    assertThatThrownBy(() -> Argon2id.derive(PIN, new byte[7], SECRET, CHEAP, 32))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(JsonNode vector, String name) {
    return Fixtures.hex(vector.get(name).asText());
  }
}
