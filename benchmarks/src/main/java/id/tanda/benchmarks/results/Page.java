package id.tanda.benchmarks.results;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the tables in Markdown. */
final class Page {
  private static final String INTRO =
      """
      # Speed: results

      Written by `benchmarks/run`; change nothing here. JMH, average time, one thread unless said. Every figure of the first tables is a ratio within one
      run on one Java. Tokens are compared turn by turn in one process, with raw signatures one of each, with the SD-JWT peer a block of 32 of each, so that
      what wavers wavers for all; single times stand last and mean little elsewhere. Nothing is measured on
      one input alone: signatures, keys and tokens come in rings of a thousand and more, since a processor learns a single one by heart.

      %s

      ![Time to verify, as a multiple of Tanda's](results.svg)

      """;

  private final List<Run> runs;

  private Page(List<Run> runs) {
    this.runs = runs;
  }

  static String of(List<Run> runs, List<Requirement> requirements, List<Bars> groups) {
    Page page = new Page(runs);
    return String.format(Locale.ROOT, INTRO, page.machine())
        + page.requirements(requirements)
        + page.peers(groups)
        + page.single();
  }

  private String machine() {
    return String.format(
        Locale.ROOT,
        "Java %s; %s on %s, %d processors.",
        runs.stream().map(Run::java).collect(Collectors.joining(" and ")),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
  }

  private String requirements(List<Requirement> requirements) {
    Table table = new Table(runs, "what", "to reach", "verdict");
    for (Requirement row : requirements) {
      boolean reached = runs.stream().allMatch(row::isReached);
      table.row(row::cell, row.what(), row.bound().words(), reached ? "reached" : "**missed**");
    }
    return "## What is to be reached\n\n" + table + "\n";
  }

  private String peers(List<Bars> groups) {
    StringBuilder tables = new StringBuilder();
    for (Bars group : groups) {
      Table table = new Table(runs, group.title() + ", as a multiple of the first");
      group.bars().forEach(bar -> table.row(run -> two(group.times(bar, run)), bar.label()));
      tables.append(table).append('\n');
    }
    return "## Beside others\n\n" + tables;
  }

  private String single() {
    TreeSet<String> names = new TreeSet<>();
    runs.forEach(run -> names.addAll(run.all().keySet()));
    Table table = new Table(runs, "benchmark: microseconds, bytes allocated");
    names.forEach(name -> table.row(run -> score(run, name), name));
    table.row(Page::marks, "MillionMarks: median, slowest of a million");
    return "## Single times\n\n" + table;
  }

  private static String score(Run run, String name) {
    Run.Score score = run.all().get(name);
    return score == null
        ? "-"
        : String.format(
            Locale.ROOT, "%.2f ± %.2f, %,.0f", score.micros(), score.error(), score.bytes());
  }

  private static String marks(Run run) {
    return two(run.marks("p50")) + ", " + two(run.marks("slowest"));
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
