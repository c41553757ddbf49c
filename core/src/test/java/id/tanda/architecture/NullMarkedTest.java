package id.tanda.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** NullAway silently passes over a package that is not marked. */
class NullMarkedTest {
  @Test
  void everyPackageIsNullMarked() throws IOException {
    Set<Path> packages = new TreeSet<>();
    for (Path file : Sources.files(Sources.MODULES)) {
      if (!file.endsWith("module-info.java")) {
        packages.add(file.resolveSibling("package-info.java"));
      }
    }

    assertThat(packages).hasSizeGreaterThanOrEqualTo(Sources.MODULES.size());
    assertThat(packages).allMatch(NullMarkedTest::marks, "holds @NullMarked");
  }

  private static boolean marks(Path packageInfo) {
    try {
      return Files.readAllLines(packageInfo).contains("@NullMarked");
    } catch (IOException noSuchFile) {
      return false;
    }
  }
}
