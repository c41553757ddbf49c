package id.tanda.benchmarks.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table in Markdown that has a column for each run. */
final class Table {
  private final List<Run> runs;
  private final StringBuilder text = new StringBuilder();

  /** Begins a table; the columns of the runs come after those named. */
  Table(List<Run> runs, String... columns) {
    this.runs = runs;
    List<String> cells = new ArrayList<>(List.of(columns));
    runs.forEach(run -> cells.add("Java " + run.release()));
    line(cells);
    line(Collections.nCopies(cells.size(), "---"));
  }

  /** Adds a row. */
  Table row(Function<Run, String> cell, String... columns) {
    List<String> cells = new ArrayList<>(List.of(columns));
    runs.forEach(run -> cells.add(cell.apply(run)));
    line(cells);
    return this;
  }

  private void line(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
