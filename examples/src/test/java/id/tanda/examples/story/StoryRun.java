package id.tanda.examples.story;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Plays the story without a terminal, for the tests of other examples. */
public final class StoryRun {
  private StoryRun() {}

  /** Leaves the story's pictures and texts in a folder and returns what it told. */
  public static String into(Path folder) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int surprises = Story.play(new PrintStream(told, true, StandardCharsets.UTF_8), folder);
    if (surprises > 0) {
      throw new AssertionError(told.toString(StandardCharsets.UTF_8));
    }
    return told.toString(StandardCharsets.UTF_8);
  }
}
