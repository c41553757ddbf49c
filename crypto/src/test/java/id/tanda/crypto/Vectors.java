package id.tanda.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Test data of public projects, in the folder that the system property {@code tanda.vectors} names.
 */
public final class Vectors {
  private Vectors() {}

  /** Reads a file of that folder, or skips the test aloud. */
  public static JsonNode json(String name) throws IOException {
    Path file = Path.of(System.getProperty("tanda.vectors", "no-vectors"), name);
    if (!Files.isRegularFile(file)) {
      System.out.println("SKIPPED: no vectors at " + file);
      Assumptions.abort("no vectors at " + file);
    }
    return new ObjectMapper().readTree(file.toFile());
  }

  /** Says how much was run, so that a silent loss of vectors is seen. */
  public static void ran(String name, int cases) {
    System.out.println("vectors " + name + ": ran " + cases + " cases");
  }
}
