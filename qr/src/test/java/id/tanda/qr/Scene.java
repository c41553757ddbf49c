package id.tanda.qr;

import java.util.Arrays;
import java.util.Random;

/** A synthetic camera frame: grey ground, symbols placed on it, then what a lens and sensor do. */
final class Scene {
  final int width;
  final int height;
  private final double[] light;

  Scene(int width, int height, double ground) {
    this.width = width;
    this.height = height;
    this.light = new double[width * height];
    Arrays.fill(light, ground);
  }

  /** Puts a symbol with its quiet zone; four samples a pixel, so that edges are soft. */
  Scene put(QrSymbol symbol, double centreX, double centreY, double module, double degrees) {
    return put(symbol, centreX, centreY, module, degrees, 0, 255);
  }

  Scene put(
      QrSymbol symbol,
      double centreX,
      double centreY,
      double module,
      double degrees,
      double dark,
      double bright) {
    double cos = Math.cos(Math.toRadians(degrees)) / module;
    double sin = Math.sin(Math.toRadians(degrees)) / module;
    double half = symbol.size() / 2.0;
    int samples = 2;
    double reach = (half + QrSymbol.QUIET_ZONE) * module * 1.5;
    for (int y = (int) Math.max(0, centreY - reach); y < Math.min(height, centreY + reach); y++) {
      for (int x = (int) Math.max(0, centreX - reach); x < Math.min(width, centreX + reach); x++) {
        double sum = 0;
        for (int s = 0; s < samples * samples; s++) {
          double dx = x + 0.25 + 0.5 * (s & 1) - centreX;
          double dy = y + 0.25 + 0.5 * (s >> 1) - centreY;
          int column = (int) Math.floor(dx * cos + dy * sin + half);
          int row = (int) Math.floor(dy * cos - dx * sin + half);
          sum += shade(symbol, column, row, light[y * width + x], dark, bright);
        }
        light[y * width + x] = sum / (samples * samples);
      }
    }
    return this;
  }

  private static double shade(
      QrSymbol symbol, int x, int y, double behind, double dark, double bright) {
    int end = symbol.size() + QrSymbol.QUIET_ZONE;
    if (x < -QrSymbol.QUIET_ZONE || y < -QrSymbol.QUIET_ZONE || x >= end || y >= end) {
      return behind;
    }
    boolean inside = x >= 0 && y >= 0 && x < symbol.size() && y < symbol.size();
    return inside && symbol.dark(x, y) ? dark : bright;
  }

  /** Box blur of the given radius, twice, which is close to a lens out of focus. */
  Scene blur(int radius) {
    for (int pass = 0; pass < 2 && radius > 0; pass++) {
      smear(radius, 1, width, height, width);
      smear(radius, width, height, width, 1);
    }
    return this;
  }

  private void smear(int radius, int step, int length, int lines, int lineStep) {
    double[] line = new double[length];
    for (int i = 0; i < lines; i++) {
      for (int j = 0; j < length; j++) {
        double sum = 0;
        for (int k = -radius; k <= radius; k++) {
          sum += light[i * lineStep + Math.min(length - 1, Math.max(0, j + k)) * step];
        }
        line[j] = sum / (2 * radius + 1);
      }
      for (int j = 0; j < length; j++) {
        light[i * lineStep + j * step] = line[j];
      }
    }
  }

  /** A shadow that darkens the frame from left to right. */
  Scene shadow(double depth) {
    for (int i = 0; i < light.length; i++) {
      light[i] *= 1 - depth * (i % width) / width;
    }
    return this;
  }

  Scene noise(double sigma, Random random) {
    for (int i = 0; i < light.length; i++) {
      light[i] += sigma * random.nextGaussian();
    }
    return this;
  }

  byte[] luminance() {
    byte[] bytes = new byte[light.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(light[i])));
    }
    return bytes;
  }

  Reading read() {
    return QrReader.frame(luminance(), width, height, width);
  }
}
