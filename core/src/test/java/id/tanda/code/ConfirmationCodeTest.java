package id.tanda.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.counter.CheckNumber;
import id.tanda.crypto.MalformedException;
import id.tanda.testing.SeededRandomness;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationCodeTest {
  private static final long SEED = 31;

  private final SeededRandomness randomness = new SeededRandomness(SEED);

  @Test
  @DisplayName("O-13 a million codes are uniform, and each has six characters")
  void codesAreUniform() {
    int[] first = new int[1_000];
    int[] last = new int[1_000];
    for (int i = 0; i < 1_000_000; i++) {
      String digits = ConfirmationCode.random(randomness).reveal();
      assertThat(digits.length()).isEqualTo(6);
      first[Integer.parseInt(digits.substring(0, 3))]++;
      last[Integer.parseInt(digits.substring(3))]++;
    }

    // 999 degrees of freedom: mean 999, deviation 45; five deviations on each side.
    assertThat(chiSquare(first)).as("seed %d", SEED).isBetween(775.0, 1_223.0);
    assertThat(chiSquare(last)).as("seed %d", SEED).isBetween(775.0, 1_223.0);
  }

  @Test
  @DisplayName("O-13 what is drawn beyond the million is drawn again, and zeros in front stay")
  void codesAreDrawnAgainAndKeepTheirZeros() {
    assertThat(drawn(999_999)).isEqualTo("999999");
    assertThat(drawn(0)).isEqualTo("000000");
    assertThat(drawn(1_000_000, 1_048_575, 12)).isEqualTo("000012");
  }

  /** Draws a code where chance gives these numbers of 20 bits, one after the other. */
  private static String drawn(long... numbers) {
    int[] next = {0};
    return ConfirmationCode.random(
            bytes -> ByteBuffer.wrap(bytes).putLong(numbers[next[0]++] << (Long.SIZE - 20)))
        .reveal();
  }

  private static double chiSquare(int[] seen) {
    double sum = 0;
    for (int count : seen) {
      sum += (count - 1_000.0) * (count - 1_000.0) / 1_000.0;
    }
    return sum;
  }

  @ParameterizedTest
  @DisplayName("O-14 what is not six ASCII digits is no code")
  @ValueSource(
      strings = {
        "", "12345", "1234567", "１２３４５６", "٣٤٥٦٧٨", " 12345", "12345 ", "+12345", "1e5000", "12 456"
      })
  void onlySixDigitsAreACode(String text) {
    assertThatThrownBy(() -> ConfirmationCode.parse(text))
        .isInstanceOf(MalformedException.class)
        .hasMessage("code must be 6 digits");
    assertThatThrownBy(() -> CheckNumber.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("O-14 a million digits are no code, and neither is a number's other spelling")
  void lengthIsLookedAtFirst() {
    for (String text : List.of("1".repeat(1_000_000), "1e5", "+12345", "0x1234", "123456\n")) {
      assertThatThrownBy(() -> ConfirmationCode.parse(text))
          .isInstanceOf(MalformedException.class)
          .hasMessage("code must be 6 digits");
    }
  }

  @Test
  void codesAreEqualByTheirDigitsAndShowNone() throws MalformedException {
    ConfirmationCode code = ConfirmationCode.parse("012345");

    assertThat(code)
        .isEqualTo(ConfirmationCode.parse("012345"))
        .isNotEqualTo(ConfirmationCode.parse("012346"));
    assertThat(code).hasToString("ConfirmationCode[hidden]").isNotEqualTo("012345");
    assertThat(code.hashCode()).isEqualTo(ConfirmationCode.parse("999999").hashCode());
  }
}
