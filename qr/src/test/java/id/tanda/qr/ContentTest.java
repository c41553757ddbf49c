package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
  private static final Reading UNSUPPORTED =
      new Reading.Refused(Reading.Refusal.UNSUPPORTED_CONTENT);

  /** Sound symbols, each with its one oddity, drawn and read as pictures. */
  @ParameterizedTest(name = "{0}")
  @DisplayName("Q-07 parts, other alphabets and other readers' marks are refused as unsupported")
  @CsvSource({
    "structured append,            0011 0000 0001 00000000 0010 000000001 001010",
    "ECI 26 (UTF-8),               0111 00011010 0100 00000001 01000001",
    "ECI 3 (Latin-1),              0111 00000011 0100 00000001 01000001",
    "kanji,                        1000 00000001 0110101010101",
    "hanzi,                        1101 0001 00000001 0000000000001",
    "FNC1 in first position,       0101 0010 000000001 001010",
    "FNC1 in second position,      1001 00000000 0010 000000001 001010",
    "bytes that are not UTF-8,     0100 00000010 11111111 11111110",
    "an overlong UTF-8 spelling,   0100 00000010 11000001 10000001",
    "an ECI behind a sound part,   0010 000000001 001010 0111 00011010 0100 00000001 01000001"
  })
  void otherKindsOfContentAreRefused(String kind, String bits) throws Exception {
    assertThat(Symbols.read(RawSymbols.around(bits.replace(" ", ""), 2), 4)).isEqualTo(UNSUPPORTED);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Q-07 content that contradicts itself is nothing")
  @CsvSource({
    "a reserved mode,              0110 0000",
    "a count beyond the symbol,    0100 11111111 01000001",
    "an alphanumeric pair over 44, 0010 000000010 11111111111",
    "a numeric group over 999,     0001 0000000011 1111111111"
  })
  void contentThatContradictsItselfIsNothing(String kind, String bits) throws Exception {
    assertThat(Symbols.read(RawSymbols.around(bits.replace(" ", ""), 2), 4))
        .isEqualTo(new Reading.Nothing());
  }

  @ParameterizedTest
  @CsvSource({
    "0001 0000000001 0111,                                   7",
    "0001 0000000010 0000111,                                07",
    "0001 0000000100 0000000111 0000,                        0070",
    "0010 000000010 00111001101 0100 00000001 01100001,      AAa",
    "0100 00000001 11000011 0100 00000001 10101001,          é"
  })
  void segmentsOfDifferentKindsAreJoined(String bits, String text) throws Exception {
    String content = bits.replace(" ", "").replace("00111001101", pair('A', 'A'));
    assertThat(Symbols.read(RawSymbols.around(content, 2), 4)).isEqualTo(new Reading.Found(text));
  }

  private static String pair(char first, char second) {
    int value = (first - 'A' + 10) * 45 + second - 'A' + 10;
    return Integer.toBinaryString(1 << 11 | value).substring(1);
  }

  @Test
  @DisplayName("Q-07 what another encoder writes with an ECI header is refused")
  void anEciHeaderOfAnotherEncoderIsRefused() throws Exception {
    Map<EncodeHintType, String> utf8 = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    assertThat(Symbols.read(Encoder.encode("é", ErrorCorrectionLevel.M, utf8).getMatrix(), 4))
        .isEqualTo(UNSUPPORTED);
  }

  @Test
  @DisplayName("Q-08 a symbol damaged beyond its error correction is nothing, never part of a text")
  void damageIsCorrectedWholeOrNotAtAll() {
    Random random = new Random(8);
    int found = 0;
    for (int i = 0; i < 60; i++) {
      String text = Symbols.text(3, random);
      QrSymbol symbol = QrSymbol.of(text);
      boolean[][] dark = new boolean[symbol.size() + 8][symbol.size() + 8];
      for (int y = 0; y < symbol.size(); y++) {
        for (int x = 0; x < symbol.size(); x++) {
          boolean body = x > 8 && y > 8;
          dark[y + 4][x + 4] = symbol.dark(x, y) != (body && random.nextInt(100) < i);
        }
      }
      Reading reading = Symbols.read(dark, 4);
      assertThat(reading)
          .as("seed 8, %d %%", i)
          .isIn(new Reading.Found(text), new Reading.Nothing());
      found += reading instanceof Reading.Found ? 1 : 0;
    }
    assertThat(found).isBetween(3, 30);
  }

  /** Codewords of which the count alone says what to expect: they end too early everywhere. */
  @ParameterizedTest
  @CsvSource({"0x10", "0x20", "0x40", "0x1F", "0x2F", "0x4F", "0x30", "0x80"})
  void codewordsThatEndEarlyAreUnsupported(String first) {
    byte codeword = (byte) (int) Integer.decode(first);
    for (int length = 1; length <= 3; length++) {
      byte[] codewords = new byte[length];
      Arrays.fill(codewords, (byte) 0xFF);
      codewords[0] = codeword;
      for (int version : new int[] {1, 10, 27, 40}) {
        assertThat(new SegmentReader(codewords, Version.getVersionForNumber(version)).read())
            .isEqualTo(UNSUPPORTED);
      }
    }
  }

  @Test
  void randomCodewordsNeverThrow() {
    Random random = new Random(9);
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] codewords = new byte[random.nextInt(30)];
      random.nextBytes(codewords);
      Version version = Version.getVersionForNumber(1 + random.nextInt(40));
      Reading reading = new SegmentReader(codewords, version).read();
      found += reading instanceof Reading.Found ? 1 : 0;
    }
    assertThat(found).as("seed 9").isBetween(1, 99_999);
  }
}
