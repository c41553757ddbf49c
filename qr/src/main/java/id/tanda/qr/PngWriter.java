package id.tanda.qr;

import static id.tanda.qr.QrSymbol.QUIET_ZONE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes modules as a greyscale PNG of one bit a pixel (PNG, third edition, section 11). */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** The filter "up" with no difference: this line is as the one above. */
  private static final byte SAME_AS_ABOVE = 2;

  private PngWriter() {}

  static byte[] write(ModuleGrid modules, int scale) {
    int across = modules.size() + 2 * QUIET_ZONE;
    int largest = (int) Math.sqrt(PictureFormat.MOST_PIXELS) / across;
    if (scale < 1 || scale > largest) {
      throw new IllegalArgumentException(
          "scale must be 1 to " + largest + " for this symbol, was " + scale);
    }
    int side = across * scale;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(SIGNATURE, 0, SIGNATURE.length);
    chunk(png, "IHDR", header(side));
    chunk(png, "IDAT", deflate(pixels(modules, scale, side)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static byte[] header(int side) {
    ByteArrayOutputStream header = new ByteArrayOutputStream(13);
    number(header, side);
    number(header, side);
    header.write(1); // bits a sample
    header.write(0); // greyscale
    header.write(0); // deflate
    header.write(0); // filters by line
    header.write(0); // not interlaced
    return header.toByteArray();
  }

  /** Lays out the lines, each behind its filter byte; a set bit is white. */
  private static byte[] pixels(ModuleGrid modules, int scale, int side) {
    int line = 1 + (side + 7) / 8;
    byte[] pixels = new byte[line * side];
    for (int y = 0; y < side; y++) {
      if (y % scale != 0) {
        pixels[y * line] = SAME_AS_ABOVE;
        continue;
      }
      for (int x = 0; x < side; x++) {
        if (!modules.darkOrOutside(x / scale - QUIET_ZONE, y / scale - QUIET_ZONE)) {
          pixels[y * line + 1 + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return pixels;
  }

  private static byte[] deflate(byte[] bytes) {
    // The level is named, since a platform may have another default. The best one takes six times
    // as
    // long and saves nothing worth it.
    Deflater deflater = new Deflater(6);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] part = new byte[4096];
      while (!deflater.finished()) {
        deflated.write(part, 0, deflater.deflate(part));
      }
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    number(png, content.length);
    png.write(name, 0, name.length);
    png.write(content, 0, content.length);
    number(png, (int) check.getValue());
  }

  private static void number(ByteArrayOutputStream out, int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >>> shift);
    }
  }
}
