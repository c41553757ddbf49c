package id.tanda.qr;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Reads QR symbols from pictures and camera frames.
 *
 * <p>A symbol is read whole or not at all, at any angle, also mirrored, dark on a light ground. A
 * second symbol makes a picture ambiguous if it can be read as well. No content of a picture makes
 * it throw, and its work is bounded by the size of the picture. It keeps no state, opens no file
 * and calls nobody; thread-safe.
 */
public final class QrReader {
  private QrReader() {}

  /**
   * Reads an encoded picture. Needs the module {@code java.desktop}; a host without it decodes the
   * picture itself and calls {@link #frame}.
   *
   * @param bytes a whole PNG or JPEG file; of both, size and structure are checked before any pixel
   *     is decoded
   * @return what is in it
   * @throws IllegalStateException if {@code java.desktop} is absent
   */
  public static Reading picture(byte[] bytes) {
    Reading.Refusal refusal = PictureFormat.refusal(requireNonNull(bytes));
    if (refusal != null) {
      return new Reading.Refused(refusal);
    }
    Frame frame = decode(bytes);
    return frame == null ? new Reading.Refused(Reading.Refusal.DAMAGED) : FrameReader.read(frame);
  }

  private static @Nullable Frame decode(byte[] bytes) {
    try {
      return ImageIoPicture.decode(bytes);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "pictures need the module java.desktop (requires java.desktop); frames do not", e);
    }
  }

  /**
   * Reads a camera frame, or any decoded picture.
   *
   * @param luminance one byte a pixel, 0 black to 255 white, line after line from the top (the Y
   *     plane of a camera); not changed and not kept
   * @param width pixels in a line, at least 1
   * @param height number of lines, at least 1
   * @param stride bytes from the start of a line to the start of the next, at least the width
   * @return what is in it
   * @throws IllegalArgumentException if the sizes contradict each other or the array
   */
  public static Reading frame(byte[] luminance, int width, int height, int stride) {
    Frame frame = new Frame(luminance, width, height, stride);
    if (PictureFormat.tooLarge(width, height)) {
      return new Reading.Refused(Reading.Refusal.TOO_LARGE);
    }
    return FrameReader.read(frame);
  }
}
