package id.tanda.qr;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Random;

/** Symbols to test with. */
final class Symbols {
  /** Alphanumeric characters that a version holds at M: ISO/IEC 18004:2015, table 7. */
  private static final int[] CAPACITY = {
    0, 20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909,
    970, 1035, 1134, 1248, 1326, 1451, 1542, 1637, 1732, 1839, 1994, 2113, 2238, 2369, 2506, 2632,
    2780, 2894, 3054, 3220, 3391
  };

  private Symbols() {}

  static String text(int version, Random random) {
    return Texts.alphanumeric(CAPACITY[version], random);
  }

  static QrSymbol ofVersion(int version, Random random) {
    return QrSymbol.of(text(version, random));
  }

  /** Tells if a module is dark; the quiet zone and beyond are light. */
  static boolean darkAt(QrSymbol symbol, int x, int y) {
    return x >= 0 && y >= 0 && x < symbol.size() && y < symbol.size() && symbol.dark(x, y);
  }

  /** Draws modules at a scale, with their quiet zone, and reads them. */
  static Reading read(boolean[][] dark, int scale) {
    int side = dark.length * scale;
    byte[] luminance = new byte[side * side];
    for (int i = 0; i < luminance.length; i++) {
      luminance[i] = (byte) (dark[i / side / scale][i % side / scale] ? 0 : 255);
    }
    return QrReader.frame(luminance, side, side, side);
  }

  /** Draws what another encoder made, and reads it. */
  static Reading read(ByteMatrix matrix, int scale) {
    int quiet = QrSymbol.QUIET_ZONE;
    boolean[][] dark = new boolean[matrix.getHeight() + 2 * quiet][matrix.getWidth() + 2 * quiet];
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        dark[y + quiet][x + quiet] = matrix.get(x, y) == 1;
      }
    }
    return read(dark, scale);
  }
}
