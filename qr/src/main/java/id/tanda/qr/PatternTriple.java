package id.tanda.qr;

import com.google.zxing.ResultPoint;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.Set;

/**
 * Three finder patterns that may belong to one symbol.
 *
 * @param patterns bottom left, top left, top right
 * @param distortion how far they are from equal modules on an isosceles right triangle; 0 is exact
 * @param modules how many modules lie between two of them, along a side
 */
record PatternTriple(FinderPatternInfo patterns, double distortion, double modules) {
  /** A symbol seen at 45 degrees or under heavy perspective stays below this. */
  private static final double MOST_DISTORTION = 1.5;

  /** Version 1 has 14 modules between two finder patterns, version 40 has 170. */
  private static final double FEWEST_MODULES = 14 * 0.6;

  private static final double MOST_MODULES = 170 * 1.4;

  static PatternTriple of(FinderPattern one, FinderPattern two, FinderPattern three) {
    FinderPattern[] ordered = {one, two, three};
    ResultPoint.orderBestPatterns(ordered);
    FinderPatternInfo patterns = new FinderPatternInfo(ordered);
    double left = ResultPoint.distance(patterns.getTopLeft(), patterns.getBottomLeft());
    double top = ResultPoint.distance(patterns.getTopLeft(), patterns.getTopRight());
    double diagonal = ResultPoint.distance(patterns.getBottomLeft(), patterns.getTopRight());
    double sides = Math.abs(left - top) / Math.max(1, Math.min(left, top));
    double corner = Math.abs(diagonal / Math.max(1, Math.hypot(left, top)) - 1);
    double module = meanModule(ordered);
    return new PatternTriple(
        patterns, sides + 2 * corner + spread(ordered), (left + top) / (2 * module));
  }

  boolean plausible() {
    return distortion < MOST_DISTORTION && modules > FEWEST_MODULES && modules < MOST_MODULES;
  }

  /**
   * Sorts triples: of equally good ones the smaller first, since mixtures of symbols are larger.
   */
  double unlikeliness() {
    return distortion + modules / MOST_MODULES;
  }

  boolean touches(Set<FinderPattern> used) {
    return used.contains(patterns.getTopLeft())
        || used.contains(patterns.getTopRight())
        || used.contains(patterns.getBottomLeft());
  }

  void addTo(Set<FinderPattern> used) {
    used.add(patterns.getTopLeft());
    used.add(patterns.getTopRight());
    used.add(patterns.getBottomLeft());
  }

  private static double meanModule(FinderPattern[] patterns) {
    double sum = 0;
    for (FinderPattern pattern : patterns) {
      sum += pattern.getEstimatedModuleSize();
    }
    return sum / patterns.length;
  }

  private static double spread(FinderPattern[] patterns) {
    double smallest = Double.MAX_VALUE;
    double largest = 0;
    for (FinderPattern pattern : patterns) {
      smallest = Math.min(smallest, pattern.getEstimatedModuleSize());
      largest = Math.max(largest, pattern.getEstimatedModuleSize());
    }
    return largest / smallest - 1;
  }
}
