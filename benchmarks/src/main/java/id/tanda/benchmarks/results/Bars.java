package id.tanda.benchmarks.results;

import static id.tanda.benchmarks.results.Run.ACCP;
import static id.tanda.benchmarks.results.Run.BOUNCY_CASTLE;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A group of the chart: everything in it does the same work, and the first is the measure of all.
 *
 * @param title what the work is
 * @param bars who does it
 */
record Bars(String title, List<Bar> bars) {

  /**
   * One who does it.
   *
   * @param label who
   * @param ours whether it is Tanda
   * @param micros the time it takes
   */
  record Bar(String label, boolean ours, ToDoubleFunction<Run> micros) {}

  static List<Bars> all() {
    return List.of(
        new Bars(
            "A never-seen citizen: two signatures, all included",
            List.of(
                ours("Tanda, dense, Bouncy Castle", Requirements.COLD, BOUNCY_CASTLE),
                ours("Tanda, dense, ACCP", Requirements.COLD, ACCP),
                ours("Tanda, SD-JWT, Bouncy Castle", "VerifyToken.textCold", BOUNCY_CASTLE),
                ours("Tanda, SD-JWT, ACCP", "VerifyToken.textCold", ACCP),
                peer("Authlete SD-JWT, defaults", Requirements.PEER),
                peer("Authlete SD-JWT, ACCP", Requirements.PEER_OVER_ACCP))),
        new Bars(
            "A known citizen, or an ordinary JWT: one signature",
            List.of(
                ours("Tanda, dense, Bouncy Castle", Requirements.KNOWN, BOUNCY_CASTLE),
                ours("Tanda, dense, ACCP", Requirements.KNOWN, ACCP),
                peer("Nimbus, defaults", "PeerJwt.nimbus"),
                peer("Nimbus, ACCP", "PeerJwt.nimbusOverAccp"),
                peer("jose4j, defaults", "PeerJwt.jose4j"),
                peer("auth0, defaults", "PeerJwt.auth0"),
                peer("jjwt, defaults", "PeerJwt.jjwt"))));
  }

  /** Returns how long a bar is in one run, where the first is 1. */
  double times(Bar bar, Run run) {
    return bar.micros().applyAsDouble(run) / bars.get(0).micros().applyAsDouble(run);
  }

  private static Bar ours(String label, String benchmark, String engine) {
    return new Bar(label, true, run -> run.micros(benchmark, engine));
  }

  private static Bar peer(String label, String benchmark) {
    return new Bar(label, false, run -> run.micros(benchmark));
  }
}
