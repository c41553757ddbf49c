package id.tanda.benchmarks.results;

import static id.tanda.benchmarks.results.Requirement.atLeast;
import static id.tanda.benchmarks.results.Requirement.atMost;
import static id.tanda.benchmarks.results.Requirement.atMostOnePartOf;
import static id.tanda.benchmarks.results.Run.ACCP;
import static id.tanda.benchmarks.results.Run.BOUNCY_CASTLE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the measurements are to show. */
final class Requirements {
  static final String KEPT = "RawVerify.keptKey";
  static final String FRESH = "RawVerify.freshKey";
  static final String COLD = "VerifyToken.denseCold";
  static final String KNOWN = "VerifyToken.denseKnown";
  static final String PEER = "PeerSdJwt.onDefaults";
  static final String PEER_OVER_ACCP = "PeerSdJwt.overAccp";

  private static final String OF_PEER = "the same against the SD-JWT+KB peer on its defaults, ";

  private Requirements() {}

  static List<Requirement> all() {
    return Stream.of(
            ofEngine(BOUNCY_CASTLE, "Bouncy Castle"),
            ofEngine(ACCP, "ACCP"),
            ofPeer(),
            ofMarks(),
            ofReleases())
        .flatMap(List::stream)
        .collect(Collectors.toList());
  }

  private static List<Requirement> ofEngine(String engine, String name) {
    return List.of(
        new Requirement(
            "never-seen citizen, dense form, all included, against raw kept + raw fresh, " + name,
            atMost(1.10),
            run -> run.turns("cold", engine) / raw(run, engine)),
        new Requirement(
            "credential already known, against raw by one kept key, " + name,
            atMost(1.10),
            run -> run.turns("known", engine) / run.turns("kept", engine)),
        new Requirement(
            "credential already known, against raw by as many kept keys, " + name,
            atMost(1.10),
            run -> run.turns("known", engine) / run.turns("keptByMany", engine)),
        new Requirement(
            "refusing a malformed token, against raw kept, " + name,
            atMostOnePartOf(25),
            run -> run.micros(KEPT, engine) / run.micros("RefuseToken.malformed")),
        new Requirement(
            "refusing an expired token, against raw kept, " + name,
            atMostOnePartOf(25),
            run -> run.micros(KEPT, engine) / run.micros("RefuseToken.expired")),
        new Requirement(
            "allocation, never-seen citizen minus raw kept and raw fresh, " + name,
            atMost(6_144, "bytes"),
            run -> Math.rint(run.bytes(COLD, engine) - rawBytes(run, engine))),
        new Requirement(
            "allocation, known credential minus raw kept, " + name,
            atMost(6_144, "bytes"),
            run -> Math.rint(run.bytes(KNOWN, engine) - run.bytes(KEPT, engine))),
        new Requirement(
            "one mark, against raw kept, " + name,
            atMostOnePartOf(50),
            run -> run.micros(KEPT, engine) / run.micros("SpendMark.spend")),
        new Requirement(
            "two threads, scaling against that of raw kept + raw fresh, " + name,
            atLeast(0.95),
            run ->
                run.turns("cold", engine)
                    / raw(run, engine)
                    / (run.turnsOfTwo("cold", engine) / rawOfTwo(run, engine))));
  }

  private static List<Requirement> ofPeer() {
    return List.of(
        new Requirement(
            OF_PEER + "Bouncy Castle", atLeast(6, 3), run -> run.beside("peer", BOUNCY_CASTLE)),
        new Requirement(OF_PEER + "ACCP", atLeast(13, 6), run -> run.beside("peer", ACCP)),
        new Requirement(
            "the same, both on ACCP", atLeast(1.2), run -> run.beside("peerOverAccp", ACCP)));
  }

  private static List<Requirement> ofMarks() {
    return List.of(
        new Requirement(
            "memory of a mark, at a million", atMost(200, "bytes"), run -> run.marks("bytes")),
        new Requirement(
            "p99.99 of a mark, while a million expire",
            atMost(5_000, "us"),
            run -> Math.rint(run.marks("p9999"))));
  }

  /** The sealing side and the agreement are Bouncy Castle's whatever checks the signatures. */
  private static List<Requirement> ofReleases() {
    return List.of(
        new Requirement(
            "sealing a release of 12 attributes, against raw agreement + signature, Bouncy Castle",
            atMost(3),
            run ->
                run.releasing("sealed", BOUNCY_CASTLE)
                    / (run.releasing("agreed", BOUNCY_CASTLE)
                        + run.releasing("signed", BOUNCY_CASTLE))),
        opening(BOUNCY_CASTLE, "Bouncy Castle"),
        opening(ACCP, "ACCP"));
  }

  private static Requirement opening(String engine, String name) {
    return new Requirement(
        "opening it with its receipt, against raw agreement + two signatures, " + name,
        atMost(3),
        run ->
            run.releasing("opened", engine)
                / (run.releasing("agreed", engine) + 2 * run.releasing("checked", engine)));
  }

  private static double raw(Run run, String engine) {
    return run.turns("kept", engine) + run.turns("fresh", engine);
  }

  private static double rawOfTwo(Run run, String engine) {
    return run.turnsOfTwo("kept", engine) + run.turnsOfTwo("fresh", engine);
  }

  private static double rawBytes(Run run, String engine) {
    return run.bytes(KEPT, engine) + run.bytes(FRESH, engine);
  }
}
