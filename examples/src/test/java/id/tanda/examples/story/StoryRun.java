package id.tanda.examples.story;

import id.tanda.examples.town.Told;
import java.nio.file.Path;

/** Plays the story without a terminal, for the tests of other examples. */
public final class StoryRun {
  private StoryRun() {}

  /** Leaves the story's pictures and texts in a folder and returns what it told. */
  public static String into(Path folder) {
    return Told.by(out -> Story.play(out, folder));
  }
}
