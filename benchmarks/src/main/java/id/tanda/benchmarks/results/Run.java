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
  private static final String OURS = "TurnByTurn.ours";
  private static final String RELEASES = "SealRelease.inTurn";
  private static final String BESIDE = "TurnByTurn.beside";

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
   * @param turns the nanoseconds of its parts, where it has some
   */
  record Score(double micros, double error, double bytes, Map<String, Double> turns) {
    double turn(String what) {
      Double nanos = turns.get(what);
      if (nanos == null) {
        throw new IllegalStateException("the round must hold " + what);
      }
      return nanos;
    }
  }

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

  /** Returns the time of raw signatures or our tokens in turn, by one thread. */
  double turns(String what, String engine) {
    return score(oneThread, OURS + ", " + engine).turn(what);
  }

  /** The same by each of two threads. */
  double turnsOfTwo(String what, String engine) {
    return score(twoThreads, OURS + ", " + engine).turn(what);
  }

  /** Returns how many times as long as our token the peer's takes, a block of each in turn. */
  double beside(String peer, String engine) {
    Score round = score(oneThread, BESIDE + ", " + engine);
    return round.turn(peer) / round.turn("cold");
  }

  /** Returns the time of releases, or of the raw work within them, in turn by one thread. */
  double releasing(String what, String engine) {
    return score(oneThread, RELEASES + ", " + engine).turn(what);
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
              allocation.path("score").asDouble(),
              turns(result.path("secondaryMetrics"))));
    }
    return scores;
  }

  private static Map<String, Double> turns(JsonNode metrics) {
    Map<String, Double> turns = new TreeMap<>();
    for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
      turns.put(metric.getKey(), metric.getValue().path("score").asDouble());
    }
    return turns;
  }

  private static String name(JsonNode result) {
    String benchmark = result.required("benchmark").asText();
    String engine = result.path("params").path("engine").asText();
    String name = benchmark.substring(PACKAGE.length()).replace("peers.", "");
    return engine.isEmpty() ? name : name + ", " + engine;
  }
}
