package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Q-10 hostile pictures")
class HostilePicturesTest {
  private static final String TEXT = "TND1:HOSTILE";
  private final byte[] png = QrSymbol.of(TEXT).png(4);

  private static Reading refused(Reading.Refusal reason) {
    return new Reading.Refused(reason);
  }

  @Test
  void aPngCutAnywhereIsRefused() {
    for (int length = 0; length < png.length; length++) {
      assertThat(QrReader.picture(Arrays.copyOf(png, length)))
          .as("first %d bytes", length)
          .isEqualTo(
              refused(length < 8 ? Reading.Refusal.NOT_A_PICTURE : Reading.Refusal.TRUNCATED));
    }
  }

  @Test
  void aPngWithOneWrongByteIsNeverReadAsAnotherText() {
    for (int at = 0; at < png.length; at++) {
      byte[] wrong = png.clone();
      wrong[at] ^= (byte) (1 << at % 8);
      assertThat(QrReader.picture(wrong)).as("byte %d", at).isInstanceOf(Reading.Refused.class);
    }
  }

  @Test
  void aJpegIsRead() throws IOException {
    assertThat(QrReader.picture(jpeg(BufferedImage.TYPE_BYTE_GRAY)))
        .isEqualTo(new Reading.Found(TEXT));
    assertThat(QrReader.picture(jpeg(BufferedImage.TYPE_INT_RGB)))
        .isEqualTo(new Reading.Found(TEXT));
  }

  @Test
  void aJpegCutAnywhereIsRefused() throws IOException {
    byte[] jpeg = jpeg(BufferedImage.TYPE_BYTE_GRAY);
    for (int length = 0; length < jpeg.length; length++) {
      assertThat(QrReader.picture(Arrays.copyOf(jpeg, length)))
          .as("first %d bytes", length)
          .isEqualTo(
              refused(length < 3 ? Reading.Refusal.NOT_A_PICTURE : Reading.Refusal.TRUNCATED));
    }
  }

  @Test
  void jpegsWithWrongBytesAreAnswered() throws IOException {
    byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB);
    Random random = new Random(101);
    for (int i = 0; i < 600; i++) {
      byte[] wrong = jpeg.clone();
      for (int j = 0; j <= i % 4; j++) {
        wrong[random.nextInt(i % 2 == 0 ? 700 : wrong.length)] = (byte) random.nextInt();
      }
      Reading reading = QrReader.picture(wrong);
      assertThat(reading).as("seed 101, round %d", i).isNotInstanceOf(Reading.Ambiguous.class);
      if (reading instanceof Reading.Found found) {
        assertThat(found.text()).isEqualTo(TEXT);
      }
    }
  }

  /** Checksums are made right again, so that the decoder itself meets the wrong bytes. */
  @Test
  void pngsWithWrongBytesAndRightChecksumsAreAnswered() throws IOException {
    Random random = new Random(102);
    byte[][] samples = {png, encoded(BufferedImage.TYPE_INT_ARGB), indexed()};
    int refused = 0;
    for (int i = 0; i < 1200; i++) {
      byte[] wrong = samples[i % samples.length].clone();
      for (int j = 0; j <= i % 3; j++) {
        wrong[8 + random.nextInt(i % 2 == 0 ? 60 : wrong.length - 8)] = (byte) random.nextInt();
      }
      Reading reading = QrReader.picture(rechecked(wrong));
      refused += reading instanceof Reading.Refused ? 1 : 0;
      if (reading instanceof Reading.Found found) {
        assertThat(found.text()).as("seed 102, round %d", i).isEqualTo(TEXT);
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aPictureOfOnePixelShowsNothing() throws IOException {
    BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(QrReader.picture(encode(pixel, "png"))).isEqualTo(new Reading.Nothing());
    assertThat(QrReader.picture(encode(pixel, "jpeg"))).isEqualTo(new Reading.Nothing());
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 65_536, Integer.MAX_VALUE})
  void aHeaderThatClaimsTooMuchIsRefusedBeforeDecoding(int side) {
    byte[] large = png.clone();
    ByteBuffer.wrap(large).putInt(16, side).putInt(20, side);
    assertThat(QrReader.picture(rechecked(large))).isEqualTo(refused(Reading.Refusal.TOO_LARGE));
  }

  @Test
  void aJpegHeaderThatClaimsTooMuchIsRefusedBeforeDecoding() throws IOException {
    byte[] large = jpeg(BufferedImage.TYPE_INT_RGB);
    int frame = frameHeader(large);
    ByteBuffer.wrap(large).putShort(frame + 5, (short) 10_000).putShort(frame + 7, (short) 10_000);
    assertThat(QrReader.picture(large)).isEqualTo(refused(Reading.Refusal.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aHeaderWithoutASizeIsDamaged(int width) {
    byte[] wrong = png.clone();
    ByteBuffer.wrap(wrong).putInt(16, width);
    assertThat(QrReader.picture(rechecked(wrong))).isEqualTo(refused(Reading.Refusal.DAMAGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "GIF89a", "<svg/>", "%PDF-1.7", "https://example.org/"})
  void whatIsNoPictureIsRefused(String text) {
    assertThat(QrReader.picture(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(refused(Reading.Refusal.NOT_A_PICTURE));
  }

  @Test
  void randomBytesAreAnswered() {
    Random random = new Random(103);
    byte[][] starts = {{}, Arrays.copyOf(png, 8), Arrays.copyOf(png, 33), {-1, -40, -1}};
    for (int i = 0; i < 4000; i++) {
      byte[] start = starts[i % starts.length];
      byte[] bytes = new byte[random.nextInt(600)];
      random.nextBytes(bytes);
      System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      assertThat(QrReader.picture(bytes))
          .as("seed 103, round %d", i)
          .isInstanceOf(Reading.Refused.class);
    }
  }

  @Test
  void framesOfNoiseShowNothing() {
    Random random = new Random(104);
    for (int i = 0; i < 200; i++) {
      int width = 1 + random.nextInt(i % 10 == 0 ? 600 : 60);
      int height = 1 + random.nextInt(i % 10 == 0 ? 600 : 60);
      byte[] noise = new byte[width * height];
      random.nextBytes(noise);
      if (i % 2 == 0) {
        for (int j = 0; j < noise.length; j++) {
          noise[j] = (byte) (noise[j] < 0 ? 0 : 255);
        }
      }
      assertThat(QrReader.frame(noise, width, height, width))
          .as("seed 104, round %d", i)
          .isEqualTo(new Reading.Nothing());
    }
  }

  /** The work of choosing three patterns grows with the cube of their number, if one lets it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aWallOfFinderPatternsIsAnsweredSoon(int scale) {
    int side = 1500;
    byte[] wall = new byte[side * side];
    for (int i = 0; i < wall.length; i++) {
      int x = i % side / scale % 9;
      int y = i / side / scale % 9;
      int ring = Math.max(Math.abs(x - 4), Math.abs(y - 4));
      wall[i] = (byte) (ring == 4 || ring == 2 ? 255 : 0);
    }
    long start = System.nanoTime();
    Reading reading = QrReader.frame(wall, side, side, side);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(reading).isEqualTo(new Reading.Nothing());
  }

  @Test
  void transparencyLetsAWhitePageThrough() throws IOException {
    BufferedImage image = new BufferedImage(180, 180, BufferedImage.TYPE_INT_ARGB);
    QrSymbol symbol = QrSymbol.of(TEXT);
    for (int y = 0; y < 180; y++) {
      for (int x = 0; x < 180; x++) {
        image.setRGB(x, y, Symbols.darkAt(symbol, x / 5 - 5, y / 5 - 5) ? 0xFF000000 : 0);
      }
    }
    assertThat(QrReader.picture(encode(image, "png"))).isEqualTo(new Reading.Found(TEXT));
  }

  private byte[] jpeg(int type) throws IOException {
    return encode(redrawn(type), "jpeg");
  }

  private byte[] encoded(int type) throws IOException {
    return encode(redrawn(type), "png");
  }

  private byte[] indexed() throws IOException {
    return encode(redrawn(BufferedImage.TYPE_BYTE_INDEXED), "png");
  }

  private BufferedImage redrawn(int type) throws IOException {
    QrSymbol symbol = QrSymbol.of(TEXT);
    int side = (symbol.size() + 8) * 4;
    BufferedImage image = new BufferedImage(side, side, type);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, Symbols.darkAt(symbol, x / 4 - 4, y / 4 - 4) ? 0xFF000000 : -1);
      }
    }
    return image;
  }

  private static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static int frameHeader(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xC0) {
      at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
    }
    return at;
  }

  private static byte[] rechecked(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int length = bytes.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        break;
      }
      CRC32 check = new CRC32();
      check.update(png, at + 4, 4 + length);
      bytes.putInt(at + 8 + length, (int) check.getValue());
      at += 12 + length;
    }
    return png;
  }
}
