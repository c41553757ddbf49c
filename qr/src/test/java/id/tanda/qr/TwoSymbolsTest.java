package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Q-06 two symbols in one picture")
class TwoSymbolsTest {
  private static final int PAIRS = 24;

  private final QrSymbol one = QrSymbol.of("TND1:ONE");
  private final QrSymbol other = QrSymbol.of("TND1:OTHER");

  @Test
  void twoSymbolsSideBySideAreAmbiguous() {
    Scene scene = new Scene(400, 200, 255).put(one, 100, 100, 5, 0).put(other, 300, 100, 5, 0);
    assertThat(scene.read()).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void twoSymbolsOneAboveTheOtherAreAmbiguous() {
    Scene scene = new Scene(200, 400, 255).put(one, 100, 100, 5, 0).put(other, 100, 300, 5, 0);
    assertThat(scene.read()).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void aSmallSymbolBesideALargeOneIsAmbiguous() {
    QrSymbol large = Symbols.ofVersion(13, new Random(1));
    Scene scene = new Scene(640, 400, 200).put(large, 200, 200, 5, 0).put(other, 520, 320, 3, 0);
    assertThat(scene.read()).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void aSmallSymbolStuckOnALargeOneIsAmbiguous() {
    QrSymbol large = QrSymbol.of(Texts.alphanumeric(200, new Random(2)), ErrorCorrection.H);
    Scene scene = new Scene(600, 600, 200).put(large, 300, 300, 9, 0).put(one, 290, 300, 3, 0);
    assertThat(scene.read()).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void aPaleSymbolBesideAStrongOneIsAmbiguous() {
    Scene scene =
        new Scene(400, 200, 255).put(one, 100, 100, 5, 0).put(other, 300, 100, 5, 0, 180, 255);
    assertThat(scene.read()).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void aTextBesideAnUnsupportedSymbolIsAmbiguous() throws Exception {
    Scene scene = new Scene(400, 200, 255).put(one, 100, 100, 5, 0);
    byte[] frame = scene.luminance();
    Pasted.bytesThatAreNotUtf8(frame, 400, 220, 20, 5);
    assertThat(QrReader.frame(frame, 400, 200, 400)).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void theSameTextTwiceIsThatText() {
    Scene scene = new Scene(400, 200, 255).put(one, 100, 100, 5, 0).put(one, 300, 100, 4, 90);
    assertThat(scene.read()).isEqualTo(new Reading.Found("TND1:ONE"));
  }

  @Test
  void nineSymbolsAreAmbiguous() {
    Scene scene = new Scene(600, 600, 255);
    for (int i = 0; i < 9; i++) {
      scene.put(QrSymbol.of("TND1:" + i), 100 + 200 * (i % 3), 100 + 200 * (i / 3), 4, 0);
    }
    assertThat(scene.read()).isEqualTo(new Reading.Ambiguous());
  }

  @Test
  void pairsAtAnyAngleAndSizeAreAmbiguous() {
    Random random = new Random(66);
    int ambiguous = 0;
    for (int i = 0; i < PAIRS; i++) {
      Scene scene =
          new Scene(640, 320, 210)
              .put(randomSymbol(random), 160, 160, 4 + random.nextDouble(), random.nextInt(360))
              .put(randomSymbol(random), 480, 160, 4 + random.nextDouble(), random.nextInt(360))
              .noise(8, random);
      ambiguous += scene.read() instanceof Reading.Ambiguous ? 1 : 0;
    }
    System.out.println("pairs: " + ambiguous + " of " + PAIRS + " ambiguous");
    assertThat(ambiguous).as("seed 66").isGreaterThanOrEqualTo(PAIRS - 2);
  }

  private static QrSymbol randomSymbol(Random random) {
    return Symbols.ofVersion(1 + random.nextInt(5), random);
  }
}
