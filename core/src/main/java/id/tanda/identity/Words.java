package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.internal.Visible;
import java.util.Objects;

/**
 * One sentence or label for a person, in both languages.
 *
 * @param indonesian the words in Indonesian, 1 to 512 visible characters
 * @param english the words in English, 1 to 512 visible characters
 */
public record Words(String indonesian, String english) {
  private static final int LONGEST = 512;

  /**
   * Checks both texts.
   *
   * @throws IllegalArgumentException if a text is empty, nothing but spaces, longer than 512
   *     characters, or holds a character that does not show, such as a line break or a change of
   *     direction
   */
  public Words {
    Objects.requireNonNull(indonesian, "indonesian");
    Objects.requireNonNull(english, "english");
    if (!Visible.isLine(indonesian, LONGEST) || !Visible.isLine(english, LONGEST)) {
      throw new IllegalArgumentException("words must have 1 to 512 visible characters");
    }
  }

  /**
   * Reads the members {@code id} and {@code en}.
   *
   * @throws MalformedException if one is missing, another is there, or a text is not showable
   */
  public static Words parse(JsonObject json) throws MalformedException {
    json.only("id", "en");
    String indonesian = json.text("id");
    String english = json.text("en");
    if (!Visible.isLine(indonesian, LONGEST) || !Visible.isLine(english, LONGEST)) {
      throw new MalformedException("words must have 1 to 512 visible characters");
    }
    return new Words(indonesian, english);
  }

  /** Returns both texts as the members {@code id} and {@code en}. */
  public JsonObject json() {
    return JsonObject.builder().put("id", indonesian).put("en", english).build();
  }

  /** Returns the words in one language. */
  public String in(Language language) {
    return switch (language) {
      case INDONESIAN -> indonesian;
      case ENGLISH -> english;
    };
  }
}
