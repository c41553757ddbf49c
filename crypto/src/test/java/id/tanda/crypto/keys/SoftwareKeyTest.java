package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.Randomness;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareKeyTest {
  // RFC 6979, A.2.5
  private static final String SECRET =
      "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721";

  @ParameterizedTest
  @DisplayName("RFC 6979 A.2.5: signatures are deterministic, and the low one of the twins")
  @CsvSource({
    "sample, efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716,"
        + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
    "test, f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367,"
        + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083",
  })
  void signsAsRfc6979Says(String message, String r, String s) {
    byte[] signature = SoftwareKey.of(hex(SECRET)).sign(ascii(message));

    assertThat(signature).isEqualTo(Signatures.lowS(hex(r + s)));
    assertThat(Signatures.isLowS(signature)).isTrue();
  }

  @Test
  void thePublicHalfFollowsFromTheSecret() {
    assertThat(SoftwareKey.of(hex(SECRET)).publicKey().x())
        .isEqualTo(hex("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"));
  }

  @Test
  void theSecretIsACopyAndMakesTheSameKey() {
    SoftwareKey key = SoftwareKey.of(hex(SECRET));
    Arrays.fill(key.secret(), (byte) 0);

    assertThat(key.secret()).isEqualTo(hex(SECRET));
    assertThat(SoftwareKey.of(key.secret()).publicKey()).isEqualTo(key.publicKey());
  }

  @Test
  void aSecretWithLeadingZeroesKeepsItsLength() {
    byte[] one = hex("00".repeat(31) + "01");

    assertThat(SoftwareKey.of(one).secret()).isEqualTo(one);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "01",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632552",
        "000000000000000000000000000000000000000000000000000000000000000001",
      })
  void aSecretOutOfRangeIsRefused(String secret) {
    assertThatThrownBy(() -> SoftwareKey.of(hex(secret)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("secret must be 32 bytes, a number in 1 to n-1");
  }

  @Test
  void theLargestSecretIsAccepted() {
    byte[] largest = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550");

    assertThat(SoftwareKey.of(largest).secret()).isEqualTo(largest);
  }

  @Test
  void aNewKeyIsDrawnFromTheGivenRandomness() {
    assertThat(Fixtures.key(7).publicKey()).isEqualTo(Fixtures.key(7).publicKey());
    assertThat(Fixtures.key(7).publicKey()).isNotEqualTo(Fixtures.key(8).publicKey());
    assertThat(SoftwareKey.generate(Randomness.secure()).publicKey())
        .isNotEqualTo(SoftwareKey.generate(Randomness.secure()).publicKey());
  }

  @Test
  void aDrawOutOfRangeIsDrawnAgain() {
    int[] draws = {0};
    SoftwareKey key =
        SoftwareKey.generate(bytes -> Arrays.fill(bytes, (byte) (draws[0]++ == 0 ? 0xff : 0x11)));

    assertThat(draws[0]).isEqualTo(2);
    assertThat(key.secret()).containsOnly(0x11);
  }

  @Test
  void stuckRandomnessMakesNoKey() {
    assertThatThrownBy(() -> SoftwareKey.generate(bytes -> Arrays.fill(bytes, (byte) 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("randomness must yield a number in 1 to n-1");
  }

  @Test
  void bothSidesAgreeOnTheSameSecret() {
    SoftwareKey a = Fixtures.key(1);
    SoftwareKey b = Fixtures.key(2);

    assertThat(a.agree(b.publicKey())).hasSize(32).isEqualTo(b.agree(a.publicKey()));
    assertThat(a.agree(Fixtures.key(3).publicKey())).isNotEqualTo(a.agree(b.publicKey()));
  }

  @Test
  @DisplayName("K-06 no two messages share an r")
  void noRIsRepeated() {
    assertNoRepeatedR(2_000);
  }

  @Test
  @Tag("campaign")
  @DisplayName("K-06 no two of a hundred thousand messages share an r")
  void noRIsRepeatedInALongLife() {
    assertNoRepeatedR(100_000);
  }

  @Test
  @DisplayName("K-08 a private key is neither shown nor serializable")
  void theSecretIsNotShown() {
    SoftwareKey key = SoftwareKey.of(hex(SECRET));

    assertThat(key).hasToString("SoftwareKey[" + key.publicKey().id() + "]");
    assertThat(key).isNotInstanceOf(Serializable.class);
    assertThatThrownBy(() -> SoftwareKey.of(hex(SECRET + "ab")))
        .message()
        .doesNotContain("c9af")
        .doesNotContain("201");
  }

  private static void assertNoRepeatedR(int signatures) {
    SoftwareKey key = Fixtures.key(1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < signatures; i++) {
      seen.add(hex(Arrays.copyOf(key.sign(ascii("message " + i)), 32)));
    }
    assertThat(seen).hasSize(signatures);
  }
}
