package id.tanda.qr;

/**
 * What a symbol in characters is shown on. A scanner needs dark modules on a bright ground, so a
 * terminal of light letters must draw the light modules and one of dark letters the dark ones.
 */
public enum TerminalStyle {
  /** Light letters on a dark ground: the light modules are drawn. */
  DARK,
  /** Dark letters on a light ground: the dark modules are drawn. */
  LIGHT,
  /**
   * Any terminal that obeys ANSI escape sequences for 256 colours: each line sets black on white
   * itself and resets at its end.
   */
  COLOURED
}
