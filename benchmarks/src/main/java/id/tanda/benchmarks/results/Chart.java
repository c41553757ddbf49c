package id.tanda.benchmarks.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the groups as horizontal bars from zero, one for each Java, in light and dark. */
final class Chart {
  private static final int WIDTH = 860;
  private static final int LEFT = 250;
  private static final int RIGHT = 70;
  private static final int TOP = 60;
  private static final int BAR = 13;
  private static final int ROW_GAP = 10;
  private static final int GROUP_HEAD = 34;
  private static final int GROUP_FOOT = 46;

  private static final String STYLE =
      """
      <style>
        svg { font-family: system-ui, 'DejaVu Sans', Arial, sans-serif; font-size: 14px; }
        .page { fill: #ffffff; } text { fill: #1f2328; } .faint { fill: #57606a; font-size: 12px; }
        .title { font-weight: 600; font-size: 15px; } .value { font-size: 12px; }
        .grid { stroke: #d0d7de; } .axis { stroke: #57606a; }
        .ours0 { fill: #0b5cad; } .ours1 { fill: #5aa2e8; }
        .peer0 { fill: #6e7781; } .peer1 { fill: #afb8c1; }
        @media (prefers-color-scheme: dark) {
          .page { fill: #0d1117; } text { fill: #e6edf3; } .faint { fill: #9198a1; }
          .grid { stroke: #30363d; } .axis { stroke: #9198a1; }
          .ours0 { fill: #1f6feb; } .ours1 { fill: #79c0ff; }
          .peer0 { fill: #6e7681; } .peer1 { fill: #b1bac4; }
        }
      </style>
      """;

  private final List<Run> runs;
  private final StringBuilder svg = new StringBuilder();
  private int y = TOP;

  private Chart(List<Run> runs) {
    this.runs = runs;
  }

  static String of(List<Run> runs, List<Bars> groups) {
    return new Chart(runs).draw(groups);
  }

  private String draw(List<Bars> groups) {
    legend();
    groups.forEach(this::group);
    String head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n";
    return String.format(Locale.ROOT, head, WIDTH, y, "Time to verify, against Tanda = 1")
        + STYLE
        + String.format(
            Locale.ROOT, "<rect class=\"page\" width=\"%d\" height=\"%d\"/>\n", WIDTH, y)
        + svg
        + "</svg>\n";
  }

  private void legend() {
    text(
        16,
        26,
        "title",
        "start",
        "Time to verify, where Tanda's dense form with Bouncy Castle is 1: shorter is faster");
    int x = 16;
    for (int i = 0; i < runs.size(); i++) {
      rect(x, 38, 22, "ours" + shade(i));
      rect(x + 24, 38, 22, "peer" + shade(i));
      text(x + 52, 49, "faint", "start", "Java " + runs.get(i).release());
      x += 120;
    }
    text(x, 49, "faint", "start", "blue: Tanda; grey: others");
  }

  private void group(Bars group) {
    text(16, y + 22, "title", "start", group.title());
    y += GROUP_HEAD;
    int height = group.bars().size() * (runs.size() * BAR + ROW_GAP);
    double longest = longest(group);
    grid(height, longest);
    for (Bars.Bar bar : group.bars()) {
      text(LEFT - 10, y + runs.size() * BAR / 2 + 5, "label", "end", bar.label());
      for (int i = 0; i < runs.size(); i++) {
        double times = group.times(bar, runs.get(i));
        int length = (int) Math.round(times * scale(longest));
        rect(LEFT, y, length, (bar.ours() ? "ours" : "peer") + shade(i));
        text(LEFT + length + 6, y + BAR - 2, "value", "start", number(times));
        y += BAR;
      }
      y += ROW_GAP;
    }
    y += GROUP_FOOT;
  }

  private void grid(int height, double longest) {
    int step = longest > 12 ? 4 : longest > 6 ? 2 : 1;
    for (int times = 0; times <= longest; times += step) {
      int x = LEFT + (int) Math.round(times * scale(longest));
      String line = "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n";
      String kind = times == 0 ? "axis" : "grid";
      svg.append(String.format(Locale.ROOT, line, kind, x, y - 4, x, y + height));
      text(x, y + height + 16, "faint", "middle", times + " x");
    }
  }

  private double longest(Bars group) {
    return group.bars().stream()
        .flatMap(bar -> runs.stream().map(run -> group.times(bar, run)))
        .collect(Collectors.maxBy(Double::compare))
        .orElse(1.0);
  }

  private static double scale(double longest) {
    return (WIDTH - LEFT - RIGHT) / longest;
  }

  private static int shade(int run) {
    return run % 2;
  }

  private static String number(double times) {
    return String.format(Locale.ROOT, "%.2f", times);
  }

  private void rect(int x, int top, int width, String kind) {
    String rect = "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n";
    svg.append(String.format(Locale.ROOT, rect, kind, x, top, width, BAR - 1));
  }

  private void text(int x, int base, String kind, String anchor, String words) {
    String text = "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n";
    svg.append(String.format(Locale.ROOT, text, kind, x, base, anchor, words));
  }
}
