package id.tanda.qr;

import org.jspecify.annotations.Nullable;

/** Looks at the structure of an encoded picture before anybody decodes a pixel of it. */
final class PictureFormat {
  /** The most pixels a picture may have. */
  static final int MOST_PIXELS = 10_000_000;

  private PictureFormat() {}

  /** Tells why these bytes are not to be decoded, or null if they are one whole picture. */
  static Reading.@Nullable Refusal refusal(byte[] bytes) {
    if (PngStructure.begins(bytes)) {
      return PngStructure.refusal(bytes);
    }
    if (JpegStructure.begins(bytes)) {
      return new JpegStructure(bytes).refusal();
    }
    return Reading.Refusal.NOT_A_PICTURE;
  }

  static boolean tooLarge(int width, int height) {
    return (long) width * height > MOST_PIXELS;
  }
}
