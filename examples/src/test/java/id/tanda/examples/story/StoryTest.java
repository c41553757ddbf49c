package id.tanda.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.qr.QrReader;
import id.tanda.qr.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
  @TempDir Path folder;

  @Test
  void theStoryHoldsNoSurprise() {
    assertThat(StoryRun.into(folder)).contains("35 expectations kept, 0 surprises");
  }

  @Test
  void theNikAndThePinAreNowhereInTheStory() throws IOException {
    assertThat(StoryRun.into(folder)).doesNotContain("3174055708900001").doesNotContain("271828");
    assertThat(token()).doesNotContain("3174055708900001");
  }

  @Test
  void itsPictureIsReadByAnIndependentReader() throws Exception {
    Assumptions.assumeTrue(isInstalled(), "zbarimg is not installed: its reading is skipped");
    StoryRun.into(folder);

    Process reader =
        new ProcessBuilder(
                "zbarimg", "--raw", "--quiet", folder.resolve("identity-token.png").toString())
            .start();
    String read = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(reader.waitFor()).isZero();
    assertThat(read.strip()).isEqualTo(token());
    assertThat(QrReader.picture(Files.readAllBytes(folder.resolve("identity-token.png"))))
        .isEqualTo(new Reading.Found(token()));
  }

  private String token() throws IOException {
    return Files.readString(folder.resolve("identity-token.txt"));
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("zbarimg", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
