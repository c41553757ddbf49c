package id.tanda.benchmarks;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Outcome;
import id.tanda.release.Release;
import id.tanda.release.SealedReleases;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Releases of twelve attributes, and the raw work within them, in turn: an agreement and a
 * signature to seal, an agreement and the signatures of data and receipt to open.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 15, time = 1)
@Fork(1)
public class SealRelease {
  private static final int RING = 1_024;

  /** The nanoseconds of an iteration, by what they were spent on. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Nanos {
    /** A raw agreement, by a key that is kept. */
    public long agreed;

    /** A raw signature, made by a key that is kept. */
    public long signed;

    /** A raw signature, checked by a key that is kept. */
    public long checked;

    /** A release, signed and sealed; its ephemeral key included. */
    public long sealed;

    /** A release and its receipt, opened and believed. */
    public long opened;
  }

  /** What takes its turns. */
  @State(Scope.Benchmark)
  public static class Turns {
    private final SoftwareKey key = SoftwareKey.generate(Randomness.secure());
    private final Ring<SignedMessage> messages = SignedMessage.of(key);
    private final Ring<P256PublicKey> strangers =
        Ring.of(RING, number -> SoftwareKey.generate(Randomness.secure()).publicKey());
    private final Ring<String> ids = Ring.of(RING, number -> "d" + number);
    private @Nullable SignatureCheck kept;
    private @Nullable SealedReleases releases;
    private @Nullable Ring<JsonObject> answers;

    /** Makes keys and releases for the engine of this run. */
    @Setup
    public void prepare(EngineChoice choice) {
      kept = choice.es256().check(key.publicKey());
      SealedReleases prepared = new SealedReleases(choice.es256(), Showings.NOON);
      releases = prepared;
      answers = Ring.of(RING, number -> prepared.seal("d" + number));
    }
  }

  /** Seals one release and opens another; returns what was opened. */
  @Benchmark
  public Outcome<Release> inTurn(Turns turns, Nanos nanos) {
    SignedMessage message = turns.messages.next();
    SealedReleases releases = Objects.requireNonNull(turns.releases);
    long begun = System.nanoTime();
    turns.key.agree(turns.strangers.next());
    long agreed = System.nanoTime();
    turns.key.sign(message.message());
    long signed = System.nanoTime();
    Proof.holds(Objects.requireNonNull(turns.kept).holds(message.message(), message.signature()));
    long checked = System.nanoTime();
    releases.seal(turns.ids.next());
    long sealed = System.nanoTime();
    Outcome<Release> opened = releases.open(Objects.requireNonNull(turns.answers).next());
    nanos.opened += System.nanoTime() - sealed;
    nanos.sealed += sealed - checked;
    nanos.checked += checked - signed;
    nanos.signed += signed - agreed;
    nanos.agreed += agreed - begun;
    Proof.holds(opened instanceof Outcome.Done);
    return opened;
  }
}
