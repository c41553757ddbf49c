package id.tanda.examples.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayTest {
  @TempDir static Path folder;

  private static String told = "";
  private static int surprises;

  @BeforeAll
  static void play() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8));
    surprises = new Play(new Folder(folder), screen).play();
    told = out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyStepOfThePlayEndsAsItMust() {
    assertThat(surprises).as(told).isZero();
    assertThat(told).contains("51 expectations kept, 0 surprises");
  }

  @Test
  void thePlayTakesEveryStepButTheOneForFacesThatNeverMatch() {
    for (Command command : Command.values()) {
      if (command != Command.EYES) {
        assertThat(told).containsPattern("\\$ office .*\\b" + command.text() + "\\b");
      }
    }
  }

  @Test
  void noNumberIsToldAndNobodyIsNamedInWhatIsKept() throws IOException {
    assertThat(told).doesNotContain("3174055708900001").doesNotContain("3578012905850002");
    assertThat(everythingKept())
        .doesNotContain("3174055708900001")
        .doesNotContain("Sri Rahayu")
        .doesNotContain("Budi Santoso");
  }

  /** Returns the bytes of every file, as one text. */
  private static String everythingKept() throws IOException {
    StringBuilder kept = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        kept.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return kept.toString();
  }
}
