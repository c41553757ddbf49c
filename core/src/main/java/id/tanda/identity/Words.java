package id.tanda.identity;

import java.util.Objects;

/**
 * One sentence or label for a person, in both languages.
 *
 * @param indonesian the words in Indonesian, 1 to 512 characters
 * @param english the words in English, 1 to 512 characters
 */
public record Words(String indonesian, String english) {
  private static final int LONGEST = 512;

  /**
   * Checks both texts.
   *
   * @throws IllegalArgumentException if a text is empty or longer than 512 characters
   */
  public Words {
    check(indonesian, "indonesian");
    check(english, "english");
  }

  /** Returns the words in one language. */
  public String in(Language language) {
    return switch (language) {
      case INDONESIAN -> indonesian;
      case ENGLISH -> english;
    };
  }

  private static void check(String text, String name) {
    Objects.requireNonNull(text, name);
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(name + " must have 1 to 512 characters");
    }
  }
}
