package id.tanda.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes RESULTS.md and results.svg from what the runs left. */
public final class Results {
  private Results() {}

  /** Takes the folder for both files, and a folder of figures for each Java. */
  public static void main(String[] arguments) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      runs.add(Run.read(Path.of(arguments[i])));
    }
    Path target = Path.of(arguments[0]);
    List<Bars> groups = Bars.all();
    Files.writeString(target.resolve("RESULTS.md"), Page.of(runs, Requirements.all(), groups));
    Files.writeString(target.resolve("results.svg"), Chart.of(runs, groups));
  }
}
