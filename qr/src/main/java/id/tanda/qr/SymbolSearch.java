package id.tanda.qr;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every symbol in a black and white picture. ZXing recognises single finder patterns; which
 * three of them make a symbol is decided here, because ZXing's own choice takes time with the cube
 * of their number, and because it is content with one symbol.
 */
final class SymbolSearch extends FinderPatternFinder {
  /** Lines from one scan to the next, as ZXing has it for trying hard. */
  private static final int SKIP = MIN_SKIP;

  /** A picture with more candidates than this is not searched to its end. */
  private static final int MOST_CANDIDATES = 256;

  /** The candidates seen in most lines that are put together to triples. */
  private static final int MOST_PATTERNS = 24;

  /** The best triples that are sampled. */
  private static final int MOST_SAMPLES = 32;

  private final int[] run = new int[5];

  SymbolSearch(BitMatrix picture) {
    super(picture);
  }

  /** Returns what each different symbol says, or that it is of an unsupported kind. */
  Set<Reading> symbols() {
    scan();
    Set<Reading> symbols = new LinkedHashSet<>();
    Set<FinderPattern> used = new HashSet<>();
    SymbolSampler sampler = new SymbolSampler(getImage());
    int samples = 0;
    for (PatternTriple triple : triples()) {
      if (triple.touches(used)) {
        continue;
      }
      if (++samples > MOST_SAMPLES) {
        break;
      }
      Reading reading = sampler.read(triple.patterns());
      if (!(reading instanceof Reading.Nothing)) {
        symbols.add(reading);
        triple.addTo(used);
      }
    }
    return symbols;
  }

  private void scan() {
    BitMatrix picture = getImage();
    for (int y = SKIP - 1; y < picture.getHeight(); y += SKIP) {
      scanLine(picture, y);
      if (getPossibleCenters().size() > MOST_CANDIDATES) {
        return;
      }
    }
  }

  /** Looks in one line for runs of dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1. */
  private void scanLine(BitMatrix picture, int y) {
    doClearCounts(run);
    int state = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      boolean dark = picture.get(x, y);
      boolean inDarkRun = (state & 1) == 0;
      if (dark == inDarkRun) {
        run[state]++;
      } else if (dark || state < 4) {
        run[++state]++;
      } else {
        state = endOfPattern(x, y);
      }
    }
    if (foundPatternCross(run)) {
      handlePossibleCenter(run, y, picture.getWidth());
    }
  }

  /** Judges five runs that end before x, and keeps those that may begin the next pattern. */
  private int endOfPattern(int x, int y) {
    if (foundPatternCross(run) && handlePossibleCenter(run, y, x)) {
      doClearCounts(run);
      return 0;
    }
    doShiftCounts2(run);
    return 3;
  }

  private List<PatternTriple> triples() {
    List<FinderPattern> patterns = new ArrayList<>(getPossibleCenters());
    patterns.sort(Comparator.comparingInt(FinderPattern::getCount).reversed());
    int count = Math.min(patterns.size(), MOST_PATTERNS);
    List<PatternTriple> triples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        for (int k = j + 1; k < count; k++) {
          PatternTriple triple =
              PatternTriple.of(patterns.get(i), patterns.get(j), patterns.get(k));
          if (triple.plausible()) {
            triples.add(triple);
          }
        }
      }
    }
    triples.sort(Comparator.comparingDouble(PatternTriple::unlikeliness));
    return triples;
  }
}
