package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our pictures before a reader that shares no code with us: zbarimg of the zbar-tools package. */
class IndependentReaderTest {
  @TempDir Path folder;

  @Test
  void zbarReadsTheSameText() throws Exception {
    if (!installed()) {
      System.out.println("SKIPPED: zbarimg is not on the PATH; no independent reader was asked");
      Assumptions.abort("zbarimg is not on the PATH");
    }
    Random random = new Random(30);
    String[] texts = {
      "TND1:A",
      "3174012345678901",
      "{\"nik\":3174012345678901,\"path\":\"a\\\\b\"}",
      "Jl. Merdeka № 5, 日本",
      Symbols.text(8, random),
      Symbols.text(13, random),
      Symbols.text(15, random)
    };
    for (String text : texts) {
      for (int scale : new int[] {3, 6}) {
        assertThat(zbar(QrSymbol.of(text).png(scale))).isEqualTo(text + "\n");
      }
    }
    System.out.println("zbarimg read " + 2 * texts.length + " pictures, texts identical");
  }

  private String zbar(byte[] png) throws IOException, InterruptedException {
    Path picture = Files.write(folder.resolve("symbol.png"), png);
    Process zbar =
        new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(zbar.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  private static boolean installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String place : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(place, "zbarimg"))) {
        return true;
      }
    }
    return false;
  }
}
