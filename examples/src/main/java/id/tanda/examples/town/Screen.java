package id.tanda.examples.town;

import id.tanda.identity.Language;
import id.tanda.identity.Reason;
import id.tanda.qr.QrSymbol;
import id.tanda.qr.TerminalStyle;
import java.io.PrintStream;

/**
 * Where an example is told, and where each expectation is checked: a surprise is counted and told.
 */
public final class Screen {
  private final PrintStream out;
  private int kept;
  private int surprises;

  /** Tells it there. */
  public Screen(PrintStream out) {
    this.out = out;
  }

  /** Begins a chapter. */
  public void chapter(String title) {
    out.println();
    out.println("== " + title);
  }

  /** Tells what somebody does, says or sees. */
  public void say(String who, String what) {
    out.printf("  %-10s %s%n", who, what);
  }

  /** Tells something line by line as it stands. */
  public void show(String lines) {
    out.println(lines.stripTrailing());
  }

  /** Shows a mail in full. */
  public void mail(String text) {
    out.println("  +-----------------------------------------------------------------------");
    text.lines().forEach(line -> out.println("  | " + line));
    out.println("  +-----------------------------------------------------------------------");
  }

  /** Draws a symbol. */
  public void symbol(String text) {
    show(QrSymbol.of(text).terminal(TerminalStyle.COLOURED));
  }

  /** Tells a refusal in both languages. */
  public void refusal(String who, Reason reason) {
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
  public void expect(String what, Object expected, Object happened) {
    if (expected.equals(happened)) {
      kept++;
    } else {
      surprises++;
      out.println("  SURPRISE   " + what + ": expected " + expected + ", got " + happened);
    }
  }

  /** Tells how many expectations were kept, and returns how many were not. */
  public int surprises() {
    out.println();
    out.println(kept + " expectations kept, " + surprises + " surprises");
    return surprises;
  }
}
