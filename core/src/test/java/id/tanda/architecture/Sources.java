package id.tanda.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped source files of the modules, found from wherever the tests are started. */
final class Sources {
  static final List<String> LIBRARIES = List.of("crypto", "qr", "core");
  static final List<String> MODULES = List.of("crypto", "qr", "core", "examples", "benchmarks");

  private Sources() {}

  static List<Path> files(List<String> modules) throws IOException {
    Stream.Builder<Path> found = Stream.builder();
    for (String module : modules) {
      try (Stream<Path> walk = Files.walk(root().resolve(module).resolve("src/main/java"))) {
        walk.filter(path -> path.toString().endsWith(".java")).forEach(found);
      }
    }
    return found.build().sorted().toList();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.resolve("..").normalize();
    }
    return folder;
  }
}
