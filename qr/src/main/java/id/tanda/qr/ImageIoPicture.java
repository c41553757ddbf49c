package id.tanda.qr;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes PNG and JPEG with {@code javax.imageio}: the one class that needs java.desktop. */
final class ImageIoPicture {
  private ImageIoPicture() {}

  /** Decodes a picture of sound structure, or returns null if its content is wrong. */
  static @Nullable Frame decode(byte[] bytes) {
    boolean png = PngStructure.begins(bytes);
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg");
    if (!readers.hasNext()) {
      return null;
    }
    ImageReader reader = readers.next();
    // In memory: ImageIO's own choice is a temporary file.
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      // Metadata are ignored: they may be compressed, and inflate without limit.
      reader.setInput(in, /* seekForwardOnly= */ true, /* ignoreMetadata= */ true);
      // A JPEG is left in its own colours, of which the first is luminance: no colour profile out
      // of the picture is interpreted.
      return png ? frame(reader.read(0)) : frame(reader.readRaster(0, null));
    } catch (IOException e) {
      return null;
    } finally {
      reader.dispose();
    }
  }

  private static Frame frame(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] luminance = new byte[width * height];
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, line);
      for (int x = 0; x < width; x++) {
        luminance[y * width + x] = (byte) line[x];
      }
    }
    return new Frame(luminance, width, height, width);
  }

  private static Frame frame(BufferedImage image) {
    if (isGrey(image.getColorModel(), image.getRaster().getDataBuffer())) {
      return frame(image.getRaster());
    }
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] luminance = new byte[width * height];
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, line, 0, width);
      for (int x = 0; x < width; x++) {
        luminance[y * width + x] = (byte) luma(line[x]);
      }
    }
    return new Frame(luminance, width, height, width);
  }

  /** Tells if samples are luminance as they stand; getRGB would brighten them by their gamma. */
  private static boolean isGrey(ColorModel colours, DataBuffer pixels) {
    return colours.getNumComponents() == 1
        && colours.getComponentSize(0) == 8
        && pixels.getDataType() == DataBuffer.TYPE_BYTE;
  }

  /** Weighs the colours as ITU-R BT.601 does; what is transparent lets a white page through. */
  private static int luma(int argb) {
    int alpha = argb >>> 24;
    int colour = (77 * (argb >> 16 & 0xFF) + 150 * (argb >> 8 & 0xFF) + 29 * (argb & 0xFF)) / 256;
    return (colour * alpha + 255 * (255 - alpha)) / 255;
  }
}
