package id.tanda.examples.office;

import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes one step of the office and ends: 0 if it was done, 1 if it was refused, 2 if nothing could
 * be decided, or if a whole play held a surprise.
 *
 * <p>What the next step must find lies in the folder after {@code --in}, without it in {@code
 * target/office}.
 */
public final class Office {
  private static final String IN = "--in";
  private static final Clock WALL = Clock.system(ZoneId.of("Asia/Jakarta"));

  private Office() {}

  /** Takes the step that was typed, or all of them for {@code play}. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  static int run(PrintStream out, String... arguments) {
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    Path path = Path.of(CommandLine.option(words, IN).orElse("target/office"));
    if (words.isEmpty() || words.equals(List.of("help"))) {
      out.print(Help.TEXT);
      return 0;
    }
    Screen screen = new Screen(out);
    if (words.equals(List.of("play"))) {
      return new Play(new Folder(path).in("plays").next(), screen).play() > 0 ? 2 : 0;
    }
    try {
      return take(new Folder(path), words, screen).refusal().isPresent() ? 1 : 0;
    } catch (StoreException cannotTell) {
      screen.say("office", "nothing was decided: " + cannotTell.getMessage());
      return 2;
    }
  }

  /** Takes one step with everything opened anew, and tells a refusal to whom it concerns. */
  static Outcome<?> take(Folder folder, List<String> words, Screen screen) {
    Outcome<CommandLine> line = CommandLine.parse(words);
    String who = line.map(typed -> typed.command().who()).orElse(reason -> "office");
    Outcome<?> outcome = line.flatMap(typed -> take(folder, typed, screen));
    outcome.refusal().ifPresent(reason -> screen.refusal(who, reason));
    return outcome;
  }

  private static Outcome<Object> take(Folder folder, CommandLine line, Screen screen) {
    try (Scene scene = new Scene(folder, line, screen, WALL)) {
      return line.command().take(scene, line.words()).map(done -> done);
    }
  }
}
