package id.tanda.examples.story;

import id.tanda.identity.Language;
import id.tanda.identity.Reason;
import java.io.PrintStream;

/**
 * Where the story is told, and where each expectation is checked: a surprise is counted and told.
 */
final class Screen {
  private final PrintStream out;
  private int kept;
  private int surprises;

  Screen(PrintStream out) {
    this.out = out;
  }

  void chapter(String title) {
    out.println();
    out.println("== " + title);
  }

  void say(String who, String what) {
    out.printf("  %-10s %s%n", who, what);
  }

  void show(String picture) {
    out.println(picture.stripTrailing());
  }

  void refusal(String who, Reason reason) {
    say(
        who,
        "refused: "
            + reason.code()
            + " - "
            + reason.words().in(Language.ENGLISH)
            + " / "
            + reason.words().in(Language.INDONESIAN));
  }

  /** Checks that what happened is what had to happen. */
  void expect(String what, Object expected, Object happened) {
    if (expected.equals(happened)) {
      kept++;
    } else {
      surprises++;
      out.println("  SURPRISE   " + what + ": expected " + expected + ", got " + happened);
    }
  }

  /** Ends the story. */
  int surprises() {
    out.println();
    out.println(kept + " expectations kept, " + surprises + " surprises");
    return surprises;
  }
}
