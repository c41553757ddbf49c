package id.tanda.qr;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** Puts odd symbols into frames. */
final class Pasted {
  private Pasted() {}

  /** Pastes a sound symbol of two bytes that are no UTF-8, without its quiet zone. */
  static void bytesThatAreNotUtf8(byte[] frame, int stride, int left, int top, int scale)
      throws ReflectiveOperationException {
    ByteMatrix matrix = RawSymbols.around("0100" + "00000010" + "11111111" + "11111110", 1);
    for (int y = 0; y < matrix.getHeight() * scale; y++) {
      for (int x = 0; x < matrix.getWidth() * scale; x++) {
        frame[(top + y) * stride + left + x] =
            (byte) (matrix.get(x / scale, y / scale) == 1 ? 0 : 255);
      }
    }
  }
}
