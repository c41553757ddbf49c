package id.tanda.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.examples.town.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsuranceTest {
  @TempDir Path folder;

  @Test
  void attributesThatTheSdkDoesNotKnowGoFromTheRegisterToAnInsurer() throws Exception {
    assertThat(Told.by(out -> Insurance.play(out, folder)))
        .contains("needed: Vehicle registration papers")
        .contains("may be left out: Health insurance number (sensitive)")
        .contains("Tax number")
        .doesNotContain("0001234567890");
    assertThat(Files.readString(folder.resolve("vehicle-papers.sha256"))).hasSize(43);
  }
}
