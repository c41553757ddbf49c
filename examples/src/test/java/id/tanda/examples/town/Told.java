package id.tanda.examples.town;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** Plays an example without a terminal. */
public final class Told {
  private Told() {}

  /**
   * Returns what an example told.
   *
   * @param example prints there and returns the number of surprises
   * @throws AssertionError if there was a surprise
   */
  public static String by(ToIntFunction<PrintStream> example) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int surprises = example.applyAsInt(new PrintStream(told, true, StandardCharsets.UTF_8));
    String text = told.toString(StandardCharsets.UTF_8);
    if (surprises > 0) {
      throw new AssertionError(text);
    }
    return text;
  }
}
