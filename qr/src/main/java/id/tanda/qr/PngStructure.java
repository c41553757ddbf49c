package id.tanda.qr;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG from its header to its end, lengths and checksums included. */
final class PngStructure {
  private static final long SIGNATURE = 0x89504E47_0D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454E44;

  /** Bytes of a chunk beside its content: length, type, checksum. */
  private static final int FRAMING = 12;

  private PngStructure() {}

  static boolean begins(byte[] bytes) {
    return bytes.length >= Long.BYTES && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
  }

  static Reading.@Nullable Refusal refusal(byte[] bytes) {
    ByteBuffer png = ByteBuffer.wrap(bytes);
    Reading.Refusal header = headerRefusal(png);
    if (header != null) {
      return header;
    }
    int at = Long.BYTES;
    while (bytes.length - at >= FRAMING) {
      int length = png.getInt(at);
      if (length < 0) {
        return Reading.Refusal.DAMAGED;
      }
      if (length > bytes.length - at - FRAMING) {
        return Reading.Refusal.TRUNCATED;
      }
      if (!checksumHolds(bytes, at, length)) {
        return Reading.Refusal.DAMAGED;
      }
      if (png.getInt(at + 4) == IEND) {
        return null;
      }
      at += FRAMING + length;
    }
    return Reading.Refusal.TRUNCATED;
  }

  private static Reading.@Nullable Refusal headerRefusal(ByteBuffer png) {
    if (png.limit() < Long.BYTES + FRAMING + 13) {
      return Reading.Refusal.TRUNCATED;
    }
    int width = png.getInt(16);
    int height = png.getInt(20);
    if (png.getInt(8) != 13 || png.getInt(12) != IHDR || width < 1 || height < 1) {
      return Reading.Refusal.DAMAGED;
    }
    return PictureFormat.tooLarge(width, height) ? Reading.Refusal.TOO_LARGE : null;
  }

  private static boolean checksumHolds(byte[] bytes, int at, int length) {
    CRC32 check = new CRC32();
    check.update(bytes, at + 4, 4 + length);
    return (int) check.getValue() == ByteBuffer.wrap(bytes).getInt(at + 8 + length);
  }
}
