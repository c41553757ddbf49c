package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {

  @Test
  void everyVersionUpToTwentyIsReadBackAtEveryScale() {
    Random random = new Random(20);
    int read = 0;
    for (int version = 1; version <= 20; version++) {
      QrSymbol symbol = Symbols.ofVersion(version, random);
      String text = Symbols.text(version, new Random(version));
      QrSymbol known = QrSymbol.of(text);
      assertThat(known.version()).isEqualTo(symbol.version()).isEqualTo(version);
      for (int scale : new int[] {1, 2, 3, 4, 7}) {
        assertThat(QrReader.picture(known.png(scale)))
            .as("version %d scale %d", version, scale)
            .isEqualTo(new Reading.Found(text));
        read++;
      }
    }
    assertThat(read).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 33, 40})
  void theLargeVersionsAreReadBack(int version) {
    String text = Symbols.text(version, new Random(version));
    assertThat(QrReader.picture(QrSymbol.of(text).png(4))).isEqualTo(new Reading.Found(text));
  }

  /** What PixelPass gets wrong: numbers become floats, backslashes vanish. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3174012345678901",
        "0000000000000001",
        "{\"nik\":3174012345678901}",
        "a\\b\\\\c\\n",
        " leading and trailing ",
        "Jl. Merdeka № 5 — Bandung, 日本, 😀",
        "ÄÖÜ ½ latin-1 letters",
        "a\u0000b",
        "\n"
      })
  void everyCharacterSurvives(String text) {
    for (ErrorCorrection level : ErrorCorrection.values()) {
      assertThat(QrReader.picture(QrSymbol.of(text, level).png(4)))
          .isEqualTo(new Reading.Found(text));
    }
  }

  @Test
  void thePixelsAreTheModulesWithinAQuietZoneOfFour() throws IOException {
    QrSymbol symbol = QrSymbol.of("TND1:QUIET");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(symbol.png(3)));
    assertThat(image.getWidth()).isEqualTo((symbol.size() + 8) * 3);
    assertThat(image.getHeight()).isEqualTo(image.getWidth());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean dark = Symbols.darkAt(symbol, x / 3 - 4, y / 3 - 4);
        assertThat(image.getRGB(x, y)).isEqualTo(dark ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
  }

  @Test
  void theSameSymbolGivesTheSameBytes() {
    assertThat(QrSymbol.of("TND1:SAME").png(5)).isEqualTo(QrSymbol.of("TND1:SAME").png(5));
  }

  @ParameterizedTest
  @CsvSource({"1, 109", "13, 41", "40, 17"})
  void theScaleIsBoundedByThePixelsThatAreRead(int version, int largest) {
    QrSymbol symbol = Symbols.ofVersion(version, new Random(3));
    String bound = "scale must be 1 to " + largest + " for this symbol, was ";
    assertThatIllegalArgumentException().isThrownBy(() -> symbol.png(0)).withMessage(bound + "0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> symbol.png(largest + 1))
        .withMessage(bound + (largest + 1));
    assertThat(QrReader.picture(symbol.png(largest))).isInstanceOf(Reading.Found.class);
  }
}
