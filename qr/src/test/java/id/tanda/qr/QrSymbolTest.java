package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrSymbolTest {

  /** Capacities of version 40: ISO/IEC 18004:2015, table 7. */
  @ParameterizedTest
  @CsvSource({
    "L, 7089, 4296, 2953",
    "M, 5596, 3391, 2331",
    "Q, 3993, 2420, 1663",
    "H, 3057, 1852, 1273"
  })
  void aTextFitsUpToTheBoundOfTheStandard(
      ErrorCorrection level, int digits, int alphanumeric, int bytes) {
    fitsExactly("7", digits, level, "characters");
    fitsExactly("A", alphanumeric, level, "characters");
    fitsExactly("a", bytes, level, "bytes of UTF-8");
  }

  private static void fitsExactly(String one, int most, ErrorCorrection level, String unit) {
    assertThat(QrSymbol.of(one.repeat(most), level).version()).isEqualTo(40);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrSymbol.of(one.repeat(most + 1), level))
        .withMessage("text must be at most %d %s at level %s, was %d", most, unit, level, most + 1);
  }

  /** ISO/IEC 18004:2015, table 7, level M: the last text of a version and the first of the next. */
  @ParameterizedTest
  @CsvSource({"20, 1", "21, 2", "311, 10", "312, 11", "483, 13", "484, 14", "528, 14", "529, 15"})
  void theSmallestVersionIsChosen(int characters, int version) {
    String text = Texts.alphanumeric(characters, new Random(1));
    assertThat(QrSymbol.of(text).version()).isEqualTo(version);
  }

  @Test
  void oneLowerCaseLetterCostsTheAlphanumericMode() {
    String text = Texts.alphanumeric(400, new Random(2));
    assertThat(QrSymbol.of(text).version()).isEqualTo(12);
    assertThat(QrSymbol.of(text + "a").version()).isEqualTo(15);
  }

  @Test
  void theSizeFollowsFromTheVersion() {
    QrSymbol symbol = QrSymbol.of("A");
    assertThat(symbol.size()).isEqualTo(21);
    assertThat(QrSymbol.of("A".repeat(3391)).size()).isEqualTo(177);
  }

  @Test
  void theCornersAreFinderPatterns() {
    QrSymbol symbol = QrSymbol.of("TND1:ABC");
    int last = symbol.size() - 1;
    for (int i = 0; i < 7; i++) {
      assertThat(symbol.dark(i, 0)).isTrue();
      assertThat(symbol.dark(last - i, 0)).isTrue();
      assertThat(symbol.dark(0, last - i)).isTrue();
    }
    assertThat(symbol.dark(1, 1)).isFalse();
    assertThat(symbol.dark(7, 7)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "21, 0", "0, 21"})
  void aModuleOutsideIsRefused(int x, int y) {
    QrSymbol symbol = QrSymbol.of("A");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> symbol.dark(x, y));
  }

  @Test
  void anEmptyTextIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrSymbol.of(""))
        .withMessage("text must have at least 1 character");
  }

  @Test
  void anUnpairedSurrogateIsRefusedRatherThanReplaced() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrSymbol.of("a\uD83D"))
        .withMessage("text must have no unpaired surrogate");
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> QrSymbol.of(nothing()));
  }

  @SuppressWarnings("NullAway") // what a caller without null checks may do
  private static String nothing() {
    return null;
  }

  @Test
  void theTextIsNotInToString() {
    assertThat(QrSymbol.of("3174012345678901")).hasToString("QrSymbol[version=1]");
  }
}
