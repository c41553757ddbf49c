package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static final String ONE = "00".repeat(31) + "01";

  @ParameterizedTest(name = "{0}")
  @DisplayName("T-07 the range of r and s ends at 1 and n-1")
  @CsvSource({
    "zero,         0000000000000000000000000000000000000000000000000000000000000000, false",
    "one,          0000000000000000000000000000000000000000000000000000000000000001, true",
    "n minus one,  ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550, true",
    "n,            ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551, false",
    "n plus one,   ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632552, false",
    "all ones,     ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, false",
    "sign bit only,8000000000000000000000000000000000000000000000000000000000000000, true",
  })
  void rangeHasTwoEnds(String name, String number, boolean inRange) {
    assertThat(Signatures.isInRange(hex(number + ONE))).as("r is %s", name).isEqualTo(inRange);
    assertThat(Signatures.isInRange(hex(ONE + number))).as("s is %s", name).isEqualTo(inRange);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("T-09 of the twins s and n-s exactly one is low")
  @CsvSource({
    "just below half, 7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a7, true",
    "half,            7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8, true",
    "just above half, 7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a9, false",
    "one,             0000000000000000000000000000000000000000000000000000000000000001, true",
    "n minus one,     ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550, false",
    "zero,            0000000000000000000000000000000000000000000000000000000000000000, false",
  })
  void lowEndsAtHalfTheOrder(String name, String s, boolean low) {
    assertThat(Signatures.isLowS(hex(ONE + s))).as(name).isEqualTo(low);
  }

  @Test
  void theHighTwinBecomesTheLowOne() {
    byte[] high = hex(ONE + "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a9");
    byte[] low = hex(ONE + "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8");

    assertThat(Signatures.lowS(high)).isEqualTo(low);
    assertThat(Signatures.lowS(low)).isEqualTo(low).isNotSameAs(low);
  }

  @Test
  void aTwinWithLeadingZeroesKeepsItsLength() {
    byte[] high = hex(ONE + "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550");

    assertThat(Signatures.lowS(high)).isEqualTo(hex(ONE + ONE));
  }

  @ParameterizedTest
  @DisplayName("T-08 a signature has 64 bytes")
  @ValueSource(ints = {0, 63, 65, 72})
  void otherLengthsAreOutOfRange(int length) {
    byte[] signature = new byte[length];
    Arrays.fill(signature, (byte) 1);

    assertThat(Signatures.isInRange(signature)).isFalse();
    assertThat(Signatures.isLowS(signature)).isFalse();
    assertThatThrownBy(() -> Signatures.lowS(signature))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("signature must be 64 bytes, r and s each 1 to n-1");
  }
}
