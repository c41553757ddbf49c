package id.tanda.examples.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.examples.story.StoryRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  @TempDir Path story;

  @Test
  void theReadmeShowsTheProgramThatRuns() throws Exception {
    String source = Files.readString(Path.of("src/main/java/id/tanda/examples/verify/Verify.java"));
    String shown =
        source
            .substring(
                source.indexOf("// begin README\n") + 16, source.indexOf("    // end README"))
            .stripTrailing()
            .stripIndent();

    assertThat(Files.readString(Path.of("../README.md"))).contains(shown);
    assertThat(shown.lines().count()).isLessThanOrEqualTo(15);
  }

  @Test
  void theProgramAcceptsTheTokenOfTheStoryAndTellsTheClerkWhatElseHappened() throws Exception {
    StoryRun.into(story);
    Instant shownAt = Instant.parse(Files.readString(story.resolve("shown-at.txt")));

    assertThat(Verify.verify(story, Clock.fixed(shownAt, ZoneOffset.UTC)))
        .isEqualTo("accepted, 90 s left");
    assertThat(Verify.verify(story, Clock.fixed(shownAt.plusSeconds(95), ZoneOffset.UTC)))
        .isEqualTo("The code has expired. Ask for a fresh one.");
    Clock nextWeek = Clock.fixed(shownAt.plus(Duration.ofDays(8)), ZoneOffset.UTC);
    assertThatThrownBy(() -> Verify.verify(story, nextWeek))
        .hasMessage("refused: trust.not-in-force");
  }
}
