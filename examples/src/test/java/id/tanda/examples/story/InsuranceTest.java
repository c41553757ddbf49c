package id.tanda.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsuranceTest {
  @TempDir Path folder;

  @Test
  void attributesThatTheSdkDoesNotKnowGoFromTheRegisterToAnInsurer() throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    int surprises = Insurance.play(new PrintStream(told, true, StandardCharsets.UTF_8), folder);

    assertThat(surprises).isZero();
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("needed: Vehicle registration papers")
        .contains("may be left out: Health insurance number (sensitive)")
        .contains("received [full_name, npwp, vehicle_plate, vehicle_papers]")
        .doesNotContain("0001234567890");
    assertThat(Files.readString(folder.resolve("vehicle-papers.sha256"))).hasSize(43);
  }
}
