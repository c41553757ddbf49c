package id.tanda.qr;

import org.jspecify.annotations.Nullable;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) from its start to its end-of-image marker. */
final class JpegStructure {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  /** Decoding costs a pass over the picture for each scan; encoders write about ten. */
  private static final int MOST_SCANS = 64;

  private final byte[] bytes;
  private int at = 2;
  private int scans;
  private boolean framed;

  JpegStructure(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean begins(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == START
        && (bytes[2] & 0xFF) == 0xFF;
  }

  Reading.@Nullable Refusal refusal() {
    while (at + 1 < bytes.length) {
      if (unsigned(at) != 0xFF) {
        return Reading.Refusal.DAMAGED;
      }
      int marker = unsigned(at + 1);
      if (marker == END) {
        return framed && scans > 0 ? null : Reading.Refusal.DAMAGED;
      }
      Reading.Refusal refusal = step(marker);
      if (refusal != null) {
        return refusal;
      }
    }
    return Reading.Refusal.TRUNCATED;
  }

  /** Goes behind one marker and what belongs to it. */
  private Reading.@Nullable Refusal step(int marker) {
    if (marker == 0xFF) { // a fill byte before the marker
      at++;
      return null;
    }
    if (at + 3 >= bytes.length) {
      return Reading.Refusal.TRUNCATED;
    }
    int length = number(at + 2);
    if (length < 2 || marker < 0xC0 || marker == START || isRestart(marker)) {
      return Reading.Refusal.DAMAGED;
    }
    if (at + 2 + length > bytes.length) {
      return Reading.Refusal.TRUNCATED;
    }
    Reading.Refusal refusal = isFrame(marker) ? frameRefusal(length) : null;
    at += 2 + length;
    return refusal == null && marker == SCAN ? scanRefusal() : refusal;
  }

  private Reading.@Nullable Refusal frameRefusal(int length) {
    if (framed || length < 8) {
      return Reading.Refusal.DAMAGED;
    }
    framed = true;
    int height = number(at + 5);
    int width = number(at + 7);
    if (width == 0 || height == 0) {
      return Reading.Refusal.DAMAGED;
    }
    return PictureFormat.tooLarge(width, height) ? Reading.Refusal.TOO_LARGE : null;
  }

  /** Skips coded data: in it, 0xFF is followed by 0 or by a restart marker. */
  private Reading.@Nullable Refusal scanRefusal() {
    if (++scans > MOST_SCANS) {
      return Reading.Refusal.DAMAGED;
    }
    while (at + 1 < bytes.length
        && (unsigned(at) != 0xFF || unsigned(at + 1) == 0 || isRestart(unsigned(at + 1)))) {
      at++;
    }
    return null;
  }

  /** SOF0 to SOF15, without the tables and extensions that lie between them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  private int number(int index) {
    return unsigned(index) << 8 | unsigned(index + 1);
  }

  private int unsigned(int index) {
    return bytes[index] & 0xFF;
  }
}
