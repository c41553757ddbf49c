package id.tanda.internal;

/** Texts that a person is shown: each character of them shows, and none turns the others round. */
public final class Visible {
  private Visible() {}

  /**
   * Tells if a text is one visible line.
   *
   * @param longest how many {@code char}s it may have
   * @return false if it is empty, longer, or holds a line break, a control or format character,
   *     such as a change of direction, or half a character
   */
  public static boolean isLine(String text, int longest) {
    return !text.isEmpty()
        && text.length() <= longest
        && text.codePoints().allMatch(Visible::isVisible);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
