package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Synthetic camera frames of a version 12 symbol, 640 x 480, every one at another angle. */
class FramesTest {
  private static final int FRAMES = 16;

  /** The floors are what was measured, less a few frames for the next change of a threshold. */
  @ParameterizedTest(name = "{0}: at least {6} of 16")
  @CsvSource({
    "turned,       4.0, 1.0, 0.0, 0,  0, 15",
    "small,        3.0, 1.0, 0.0, 0,  0, 15",
    "noisy,        4.0, 1.0, 0.0, 0, 20, 15",
    "very noisy,   5.0, 1.0, 0.0, 0, 40, 14",
    "blurred,      4.0, 1.0, 0.0, 1,  5, 10",
    "shadowed,     4.0, 1.0, 0.5, 0,  8, 15",
    "low contrast, 4.0, 0.2, 0.0, 0,  5, 15",
    "all of these, 5.0, 0.6, 0.3, 1, 15, 11"
  })
  void framesOfACameraAreRead(
      String kind, double module, double contrast, double shadow, int blur, int noise, int floor) {
    Random random = new Random(kind.hashCode());
    int found = 0;
    for (int i = 0; i < FRAMES; i++) {
      String text = Symbols.text(12, random);
      Scene scene =
          new Scene(640, 480, 120)
              .put(
                  QrSymbol.of(text),
                  310 + random.nextInt(20),
                  230 + random.nextInt(20),
                  module,
                  random.nextInt(360),
                  128 - 100 * contrast,
                  128 + 100 * contrast)
              .shadow(shadow)
              .blur(blur)
              .noise(noise, random);
      Reading reading = scene.read();
      // Whatever is not found is nothing: never another text, never a second symbol.
      assertThat(reading).isIn(new Reading.Found(text), new Reading.Nothing());
      found += reading instanceof Reading.Found ? 1 : 0;
    }
    System.out.println("frames " + kind + ": " + found + " of " + FRAMES + " read");
    assertThat(found).as("seed %d", kind.hashCode()).isGreaterThanOrEqualTo(floor);
  }

  @Test
  void aMirroredSymbolIsRead() {
    String text = Symbols.text(5, new Random(5));
    QrSymbol symbol = QrSymbol.of(text);
    int side = symbol.size() + 8;
    boolean[][] mirrored = new boolean[side][side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        mirrored[y][x] = Symbols.darkAt(symbol, side - 1 - x - 4, y - 4);
      }
    }
    assertThat(Symbols.read(mirrored, 4)).isEqualTo(new Reading.Found(text));
  }

  @Test
  void aFrameWithPaddedLinesIsRead() {
    byte[] tight = new Scene(200, 150, 200).put(QrSymbol.of("A"), 100, 75, 4, 0).luminance();
    int stride = 256;
    byte[] padded = new byte[stride * 149 + 200];
    new Random(6).nextBytes(padded);
    for (int y = 0; y < 150; y++) {
      System.arraycopy(tight, y * 200, padded, y * stride, 200);
    }
    assertThat(QrReader.frame(padded, 200, 150, stride)).isEqualTo(new Reading.Found("A"));
  }

  @Test
  void theFrameIsNotChanged() {
    byte[] frame = new Scene(200, 200, 200).put(QrSymbol.of("A"), 100, 100, 4, 30).luminance();
    byte[] before = frame.clone();
    QrReader.frame(frame, 200, 200, 200);
    assertThat(frame).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 0, 4, 4, 'width and height must be at least 1, were 0 and 4'",
    "16, 4, -1, 4, 'width and height must be at least 1, were 4 and -1'",
    "16, 4, 4, 3, 'stride must be at least the width 4, was 3'",
    "15, 4, 4, 4, 'luminance must have at least 16 bytes, had 15'",
    "9, 2147483647, 2147483647, 2147483647,"
        + " 'luminance must have at least 4611686014132420609 bytes, had 9'"
  })
  void sizesThatContradictEachOtherAreRefused(
      int bytes, int width, int height, int stride, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrReader.frame(new byte[bytes], width, height, stride))
        .withMessage(message);
  }

  @Test
  @DisplayName("Q-10 a frame over 10 million pixels is refused")
  void aFrameOverTheCapIsRefused() {
    byte[] frame = new byte[10_000_001];
    assertThat(QrReader.frame(frame, 10_000_001, 1, 10_000_001))
        .isEqualTo(new Reading.Refused(Reading.Refusal.TOO_LARGE));
    assertThat(QrReader.frame(frame, 10_000_000, 1, 10_000_000)).isEqualTo(new Reading.Nothing());
  }
}
