package id.tanda.internal;

/** Texts that a person is shown: each character of them shows, and none turns the others round. */
public final class Visible {
  /**
   * What no category tells and is drawn as nothing all the same: the joiner of graphemes, fillers
   * of Hangul, vowels of Khmer, the empty pattern of Braille.
   */
  private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

  private Visible() {}

  /**
   * Tells if a text is one visible line.
   *
   * @param longest how many {@code char}s it may have
   * @return false if it is empty, longer, nothing but spaces, or holds a line break, a control or
   *     format character, such as a change of direction, a letter that is drawn as nothing, or half
   *     a character
   */
  public static boolean isLine(String text, int longest) {
    return !text.isEmpty()
        && text.length() <= longest
        && text.codePoints().allMatch(Visible::isVisible)
        && !text.codePoints().allMatch(Character::isSpaceChar);
  }

  private static boolean isVisible(int character) {
    if (BLANK.indexOf(character) >= 0) {
      return false;
    }
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
