package id.tanda.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads a frame by four views of it: one threshold for all of it and one for each neighbourhood,
 * both at full and at half scale. Each finds symbols that the others miss.
 */
final class FrameReader {
  private FrameReader() {}

  static Reading read(Frame frame) {
    Set<Reading> symbols = new LinkedHashSet<>();
    // All views are looked at, also after a hit: a second symbol may be visible in one of them
    // only.
    look(frame, symbols);
    if (frame.halves()) {
      look(frame.half(), symbols);
    }
    if (symbols.isEmpty()) {
      return new Reading.Nothing();
    }
    return symbols.size() == 1 ? symbols.iterator().next() : new Reading.Ambiguous();
  }

  private static void look(Frame frame, Set<Reading> symbols) {
    look(new GlobalHistogramBinarizer(frame.source()), symbols);
    look(new HybridBinarizer(frame.source()), symbols);
  }

  private static void look(Binarizer view, Set<Reading> symbols) {
    try {
      symbols.addAll(new SymbolSearch(view.getBlackMatrix()).symbols());
    } catch (NotFoundException e) {
      // A view without contrast has no threshold, and shows nothing.
    }
  }
}
