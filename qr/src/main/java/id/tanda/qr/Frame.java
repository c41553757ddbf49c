package id.tanda.qr;

import static java.util.Objects.requireNonNull;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;

/** Decoded pixels, one byte of luminance each. */
final class Frame {
  private final byte[] luminance;
  private final int width;
  private final int height;
  private final int stride;

  Frame(byte[] luminance, int width, int height, int stride) {
    this.luminance = requireNonNull(luminance);
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "width and height must be at least 1, were " + width + " and " + height);
    }
    if (stride < width) {
      throw new IllegalArgumentException(
          "stride must be at least the width " + width + ", was " + stride);
    }
    long needed = (long) stride * (height - 1) + width;
    if (luminance.length < needed) {
      throw new IllegalArgumentException(
          "luminance must have at least " + needed + " bytes, had " + luminance.length);
    }
    this.width = width;
    this.height = height;
    this.stride = stride;
  }

  LuminanceSource source() {
    return new PlanarYUVLuminanceSource(
        luminance, stride, height, 0, 0, width, height, /* reverseHorizontal= */ false);
  }

  boolean halves() {
    return width >= 2 && height >= 2;
  }

  /** Averages each square of four pixels, which quietens noise and heals split modules. */
  Frame half() {
    int across = width / 2;
    int down = height / 2;
    byte[] half = new byte[across * down];
    for (int y = 0; y < down; y++) {
      int upper = 2 * y * stride;
      int lower = upper + stride;
      for (int x = 0; x < across; x++) {
        int sum = unsigned(upper + 2 * x) + unsigned(upper + 2 * x + 1);
        sum += unsigned(lower + 2 * x) + unsigned(lower + 2 * x + 1);
        half[y * across + x] = (byte) ((sum + 2) / 4);
      }
    }
    return new Frame(half, across, down, across);
  }

  private int unsigned(int index) {
    return luminance[index] & 0xFF;
  }
}
