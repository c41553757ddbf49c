package id.tanda.qr;

import static java.util.Objects.requireNonNull;

/**
 * One QR symbol: a square of dark and light modules that says a text (ISO/IEC 18004, model 2).
 *
 * <p>The text is encoded in numeric or alphanumeric mode where its characters allow, else as UTF-8
 * bytes; the version is the smallest that holds it and the mask the one the standard prefers. The
 * same text and level always give the same modules and the same pictures, byte for byte.
 *
 * <p>Immutable and thread-safe.
 */
public final class QrSymbol {
  /** Light modules that surround every drawn symbol on each side. */
  static final int QUIET_ZONE = 4;

  private final ModuleGrid modules;

  private QrSymbol(ModuleGrid modules) {
    this.modules = modules;
  }

  /**
   * Encodes a text at level {@link ErrorCorrection#M}.
   *
   * @param text what the symbol says; at least one character
   * @return the symbol
   * @throws IllegalArgumentException if the text is empty, has an unpaired surrogate, or is longer
   *     than a symbol holds: 5,596 digits, 3,391 alphanumeric characters or 2,331 bytes of UTF-8
   */
  public static QrSymbol of(String text) {
    return of(text, ErrorCorrection.M);
  }

  /**
   * Encodes a text.
   *
   * @param text what the symbol says; at least one character
   * @param level how much damage it shall survive
   * @return the symbol
   * @throws IllegalArgumentException if the text is empty, has an unpaired surrogate, or is longer
   *     than a symbol of this level holds; the message names the bound
   */
  public static QrSymbol of(String text, ErrorCorrection level) {
    return new QrSymbol(Encoding.encode(requireNonNull(text), requireNonNull(level)));
  }

  /**
   * Tells the version.
   *
   * @return 1 to 40
   */
  public int version() {
    return (modules.size() - 17) / 4;
  }

  /**
   * Tells the number of modules on each side, without the quiet zone.
   *
   * @return {@code 17 + 4 * version()}: 21 to 177
   */
  public int size() {
    return modules.size();
  }

  /**
   * Tells the colour of one module.
   *
   * @param x column, 0 at the left to {@code size() - 1}
   * @param y row, 0 at the top to {@code size() - 1}
   * @return true if the module is dark
   * @throws IndexOutOfBoundsException if there is no such module
   */
  public boolean dark(int x, int y) {
    return modules.dark(x, y);
  }

  /**
   * Draws the symbol with its quiet zone as a black and white PNG.
   *
   * @param scale pixels per module; at least 1, and at most what keeps the picture within the 10
   *     million pixels that {@link QrReader} reads (17 for version 40, 41 for version 13)
   * @return the file, one bit a pixel; a square of {@code (size() + 8) * scale} pixels
   * @throws IllegalArgumentException if the scale is out of its bounds; the message names them
   */
  public byte[] png(int scale) {
    return PngWriter.write(modules, scale);
  }

  /**
   * Draws the symbol with its quiet zone as an SVG document, one unit a module.
   *
   * @return the document: a white ground, and the dark modules as a single path; without width and
   *     height, so that the page decides them
   */
  public String svg() {
    return SvgWriter.write(modules);
  }

  /**
   * Draws the symbol with its quiet zone in characters, two modules high each.
   *
   * @param style what the characters are shown on
   * @return the lines, each ended by a line feed; {@code size() + 8} characters wide, escape
   *     sequences apart
   */
  public String terminal(TerminalStyle style) {
    return TerminalWriter.write(modules, requireNonNull(style));
  }

  /** Tells the version and nothing of the text. */
  @Override
  public String toString() {
    return "QrSymbol[version=" + version() + "]";
  }
}
