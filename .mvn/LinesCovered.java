import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints how many lines the tests of each module reach, from the reports of JaCoCo. */
final class LinesCovered {
  private static final int MISSED = 7;
  private static final int COVERED = 8;

  public static void main(String[] modules) throws IOException {
    for (String module : modules) {
      Path report = Path.of(module, "target", "site", "jacoco", "jacoco.csv");
      System.out.println(
          Files.exists(report) ? summary(module, report) : module + ": no coverage report");
    }
  }

  private static String summary(String module, Path report) throws IOException {
    List<String> lines = Files.readAllLines(report);
    long missed = sum(lines, MISSED);
    long covered = sum(lines, COVERED);
    return String.format(
        Locale.ROOT,
        "%s: %d of %d lines covered (%.1f %%)",
        module,
        covered,
        covered + missed,
        100.0 * covered / Math.max(1, covered + missed));
  }

  private static long sum(List<String> lines, int column) {
    return lines.stream().skip(1).mapToLong(line -> Long.parseLong(line.split(",")[column])).sum();
  }
}
