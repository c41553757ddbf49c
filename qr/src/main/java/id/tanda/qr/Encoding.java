package id.tanda.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns a text into modules: one segment, smallest version, no ECI header. */
final class Encoding {
  private static final Version LARGEST = Version.getVersionForNumber(40);
  private static final int MODE_BITS = 4;

  private Encoding() {}

  static ModuleGrid encode(String text, ErrorCorrection level) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must have at least 1 character");
    }
    // One char per byte: ZXing writes such a text as bytes without naming a character set in an
    // ECI header, which many readers (ours too) refuse.
    String bytes = new String(utf8(text), StandardCharsets.ISO_8859_1);
    Mode mode = Encoder.chooseMode(bytes);
    demandRoom(bytes.length(), mode, level);
    try {
      return grid(Encoder.encode(bytes, level.level()).getMatrix());
    } catch (WriterException e) {
      throw new IllegalStateException("a text within its bound was not encoded", e);
    }
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text must have no unpaired surrogate", e);
    }
  }

  private static void demandRoom(int length, Mode mode, ErrorCorrection level) {
    int most = mostCharacters(mode, level);
    if (length > most) {
      String unit = mode == Mode.BYTE ? "bytes of UTF-8" : "characters";
      throw new IllegalArgumentException(
          "text must be at most " + most + " " + unit + " at level " + level + ", was " + length);
    }
  }

  private static int mostCharacters(Mode mode, ErrorCorrection level) {
    int codewords =
        LARGEST.getTotalCodewords()
            - LARGEST.getECBlocksForLevel(level.level()).getTotalECCodewords();
    int bits = codewords * 8 - MODE_BITS - mode.getCharacterCountBits(LARGEST);
    if (mode == Mode.NUMERIC) {
      int rest = bits % 10;
      return bits / 10 * 3 + (rest >= 7 ? 2 : rest >= 4 ? 1 : 0);
    }
    if (mode == Mode.ALPHANUMERIC) {
      return bits / 11 * 2 + (bits % 11 >= 6 ? 1 : 0);
    }
    return bits / 8;
  }

  private static ModuleGrid grid(ByteMatrix matrix) {
    ModuleGrid grid = new ModuleGrid(matrix.getWidth());
    for (int y = 0; y < grid.size(); y++) {
      for (int x = 0; x < grid.size(); x++) {
        if (matrix.get(x, y) == 1) {
          grid.darken(x, y);
        }
      }
    }
    return grid;
  }
}
