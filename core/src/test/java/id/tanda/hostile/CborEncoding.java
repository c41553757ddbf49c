package id.tanda.hostile;

import java.io.ByteArrayOutputStream;

/** Writes CBOR as its items say: rightly unless told otherwise. */
final class CborEncoding {
  private static final int INDEFINITE = 31;
  private static final int BREAK = 0xff;

  private CborEncoding() {}

  static void write(CborItem item, ByteArrayOutputStream out) {
    if (item.major == CborItem.RAW) {
      out.writeBytes(item.content);
      return;
    }
    boolean isString = item.major == CborItem.BYTES || item.major == CborItem.TEXT;
    byte[] content = isString ? item.content() : new byte[0];
    if (item.indefinite) {
      out.write(item.major << 5 | INDEFINITE);
    }
    if (!item.indefinite || isString) {
      head(item, number(item, content) + item.shift, out);
    }
    out.writeBytes(content);
    if (!isString) {
      item.items.forEach(each -> write(each, out));
    }
    if (item.indefinite) {
      out.write(BREAK);
    }
  }

  private static long number(CborItem item, byte[] content) {
    return switch (item.major) {
      case CborItem.BYTES, CborItem.TEXT -> content.length;
      case CborItem.ARRAY -> item.items.size();
      case CborItem.MAP -> item.items.size() / 2;
      default -> item.number;
    };
  }

  private static void head(CborItem item, long number, ByteArrayOutputStream out) {
    int width = Math.max(item.width, shortest(number));
    int info = width == 0 ? (int) number : 24 + Integer.numberOfTrailingZeros(width);
    out.write(item.major << 5 | info);
    for (int i = width - 1; i >= 0; i--) {
      out.write((int) (number >>> (8 * i)));
    }
  }

  private static int shortest(long number) {
    if (number >= 0 && number < 24) {
      return 0;
    }
    int bytes = (71 - Long.numberOfLeadingZeros(number)) / 8;
    return bytes <= 2 ? bytes : bytes <= 4 ? 4 : 8;
  }
}
