package id.tanda.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders below {@code target}, each for one test. */
public final class Folders {
  private static final Path PARENT = Path.of("target", "engines").toAbsolutePath();

  private Folders() {}

  /** Creates one. */
  public static Path fresh(String prefix) {
    try {
      return Files.createTempDirectory(Files.createDirectories(PARENT), prefix);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Returns the one of this name, which several tests share. */
  public static Path named(String name) {
    try {
      return Files.createDirectories(PARENT.resolve(name));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Deletes one with all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
