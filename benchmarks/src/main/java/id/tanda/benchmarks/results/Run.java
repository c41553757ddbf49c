package id.tanda.benchmarks.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All that was measured in one run on one Java. */
final class Run {
  static final String BOUNCY_CASTLE = "BOUNCY_CASTLE";
  static final String ACCP = "ACCP";

  private static final String PACKAGE = "id.tanda.benchmarks.";

  private final Map<String, Score> oneThread;
  private final Map<String, Score> twoThreads;
  private final JsonNode marks;
  private final String java;

  private Run(JsonNode oneThread, JsonNode twoThreads, JsonNode marks) {
    this.oneThread = scores(oneThread);
    this.twoThreads = scores(twoThreads);
    this.marks = marks;
    this.java = oneThread.path(0).path("vmVersion").asText();
  }

  /**
   * One measurement.
   *
   * @param micros the average time of one operation
   * @param error half of its 99.9 % confidence interval
   * @param bytes what one operation allocates
   */
  record Score(double micros, double error, double bytes) {}

  static Run read(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return new Run(
        json.readTree(folder.resolve("one-thread.json").toFile()),
        json.readTree(folder.resolve("two-threads.json").toFile()),
        json.readTree(folder.resolve("marks.json").toFile()));
  }

  /** Returns the whole version of the Java, for example 17.0.15+6. */
  String java() {
    return java;
  }

  /** Returns the feature number of the Java, for example 17. */
  int release() {
    return Integer.parseInt(java.split("[.+-]", 2)[0]);
  }

  Map<String, Score> all() {
    return oneThread;
  }

  double micros(String benchmark) {
    return score(oneThread, benchmark).micros();
  }

  double micros(String benchmark, String engine) {
    return micros(benchmark + ", " + engine);
  }

  double bytes(String benchmark, String engine) {
    return score(oneThread, benchmark + ", " + engine).bytes();
  }

  /** Returns how many times as much two threads do as one. */
  double scaling(String engine, String... benchmarks) {
    double alone = 0;
    double together = 0;
    for (String benchmark : benchmarks) {
      alone += micros(benchmark, engine);
      together += score(twoThreads, benchmark + ", " + engine).micros();
    }
    return 2 * alone / together;
  }

  /** Returns a figure of the million marks. */
  double marks(String figure) {
    return marks.required(figure).asDouble();
  }

  private static Score score(Map<String, Score> scores, String name) {
    Score score = scores.get(name);
    if (score == null) {
      throw new IllegalStateException("the run must hold " + name);
    }
    return score;
  }

  private static Map<String, Score> scores(JsonNode results) {
    Map<String, Score> scores = new TreeMap<>();
    for (JsonNode result : results) {
      JsonNode metric = result.required("primaryMetric");
      JsonNode allocation = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
      scores.put(
          name(result),
          new Score(
              metric.required("score").asDouble(),
              metric.required("scoreError").asDouble(),
              allocation.path("score").asDouble()));
    }
    return scores;
  }

  private static String name(JsonNode result) {
    String benchmark = result.required("benchmark").asText();
    String engine = result.path("params").path("engine").asText();
    String name = benchmark.substring(PACKAGE.length()).replace("peers.", "");
    return engine.isEmpty() ? name : name + ", " + engine;
  }
}
