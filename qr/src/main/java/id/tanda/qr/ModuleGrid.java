package id.tanda.qr;

/** A square of modules in packed rows: column x of row y is bit {@code x % 64} of word x / 64. */
final class ModuleGrid {
  private static final int WORD = 64;

  private final int size;
  private final int words;
  private final long[] rows;

  ModuleGrid(int size) {
    this.size = size;
    this.words = (size + WORD - 1) / WORD;
    this.rows = new long[size * words];
  }

  int size() {
    return size;
  }

  boolean dark(int x, int y) {
    if (x < 0 || y < 0 || x >= size || y >= size) {
      throw new IndexOutOfBoundsException(
          "x and y must be 0 to " + (size - 1) + ", were " + x + " and " + y);
    }
    return (rows[y * words + x / WORD] >>> x & 1) != 0;
  }

  /** Tells if a module is dark, where everything outside the symbol is light. */
  boolean darkOrOutside(int x, int y) {
    return x >= 0 && y >= 0 && x < size && y < size && dark(x, y);
  }

  void darken(int x, int y) {
    rows[y * words + x / WORD] |= 1L << x;
  }
}
