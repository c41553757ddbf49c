package id.tanda.internal;

import id.tanda.crypto.MalformedException;
import java.util.function.Function;

/** How the constants of an enum are read from the words that stand for them on the wire. */
public final class WireWords {
  private WireWords() {}

  /**
   * Returns the constant that this word stands for.
   *
   * @param all the constants
   * @param word gives the word of each, no two alike
   * @param rule what is said of any other word; it names the field
   * @throws MalformedException if it stands for none
   */
  public static <E> E parse(String text, E[] all, Function<? super E, String> word, String rule)
      throws MalformedException {
    for (E each : all) {
      if (word.apply(each).equals(text)) {
        return each;
      }
    }
    throw new MalformedException(rule);
  }
}
