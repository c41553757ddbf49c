package id.tanda.qr;

import static id.tanda.qr.QrSymbol.QUIET_ZONE;

/** Writes modules as half blocks, two rows of modules to a line of characters. */
final class TerminalWriter {
  private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
  private static final String RESET = "\u001b[0m";

  private TerminalWriter() {}

  static String write(ModuleGrid modules, TerminalStyle style) {
    boolean coloured = style == TerminalStyle.COLOURED;
    int end = modules.size() + QUIET_ZONE;
    StringBuilder text = new StringBuilder((end + QUIET_ZONE) * (end + QUIET_ZONE));
    // A side is odd: the lower half of the last line is one more row of quiet zone.
    for (int y = -QUIET_ZONE; y < end; y += 2) {
      text.append(coloured ? BLACK_ON_WHITE : "");
      for (int x = -QUIET_ZONE; x < end; x++) {
        boolean upper = modules.darkOrOutside(x, y);
        boolean lower = modules.darkOrOutside(x, y + 1);
        text.append(style == TerminalStyle.DARK ? block(!upper, !lower) : block(upper, lower));
      }
      text.append(coloured ? RESET : "").append('\n');
    }
    return text.toString();
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '\u2588' : '\u2580';
    }
    return lower ? '\u2584' : ' ';
  }
}
