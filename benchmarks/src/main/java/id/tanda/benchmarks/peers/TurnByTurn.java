package id.tanda.benchmarks.peers;

import id.tanda.benchmarks.EngineChoice;
import id.tanda.benchmarks.Proof;
import id.tanda.benchmarks.Ring;
import id.tanda.benchmarks.Showings;
import id.tanda.benchmarks.SignedMessage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.token.Presentation;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Raw signatures, whole tokens and those of another library in turn, in one process: whatever a
 * machine or compiler does to one of them it does to all, so that their ratio holds where single
 * times waver.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 15, time = 1)
@Fork(1)
public class TurnByTurn {
  /** So many tokens of one library before the other has its turn: each works in its own caches. */
  private static final int BLOCK = 32;

  /** The nanoseconds of an iteration, by what they were spent on. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Nanos {
    /** A raw signature by one key object that is kept. */
    public long kept;

    /** A raw signature by one of as many kept key objects as there are regulars. */
    public long keptByMany;

    /** A raw signature by a key that is met for the first time. */
    public long fresh;

    /** A token of a citizen who was never seen. */
    public long cold;

    /** A token of a citizen whose credential is known. */
    public long known;

    /** An SD-JWT with key binding, by another library on its defaults. */
    public long peer;

    /** The same over ACCP. */
    public long peerOverAccp;
  }

  /** What takes its turns. */
  @State(Scope.Benchmark)
  public static class Turns {
    private final SoftwareKey key = SoftwareKey.generate(Randomness.secure());
    private final Ring<SignedMessage> ofOneKey = SignedMessage.of(key);
    private final Ring<SoftwareKey> keys =
        Ring.of(Showings.REGULARS, number -> SoftwareKey.generate(Randomness.secure()));
    private final Ring<SignedMessage> ofSomeKeys = SignedMessage.inTurnBy(keys);
    private final AtomicInteger turn = new AtomicInteger();
    private final Ring<SignedMessage> ofManyKeys = SignedMessage.ofManyKeys();
    private @Nullable Es256 engine;
    private @Nullable SignatureCheck kept;
    private @Nullable Ring<SignatureCheck> keptByMany;
    private @Nullable Showings strangers;
    private @Nullable Showings regulars;

    /** Makes keys and tokens for the engine of this run. */
    @Setup
    public void prepare(EngineChoice choice) {
      Es256 chosen = choice.es256();
      engine = chosen;
      kept = chosen.check(key.publicKey());
      keptByMany = Ring.of(Showings.REGULARS, number -> chosen.check(keys.get(number).publicKey()));
      strangers = new Showings(chosen, Showings.STRANGERS, Presentation.bare());
      regulars = new Showings(chosen, Showings.REGULARS, Presentation.bare());
    }
  }

  /** Raw signatures and our tokens. */
  @Benchmark
  public void ours(Turns turns, Nanos nanos) throws MalformedException {
    long begun = System.nanoTime();
    holds(Objects.requireNonNull(turns.kept), turns.ofOneKey.next());
    long kept = System.nanoTime();
    int turn = turns.turn.getAndIncrement(); // a key and its message, whatever another thread takes
    holds(Objects.requireNonNull(turns.keptByMany).get(turn), turns.ofSomeKeys.get(turn));
    long keptByMany = System.nanoTime();
    SignedMessage strange = turns.ofManyKeys.next();
    holds(
        Objects.requireNonNull(turns.engine).check(P256PublicKey.ofPoint(strange.point())),
        strange);
    long fresh = System.nanoTime();
    Objects.requireNonNull(turns.strangers).next();
    long cold = System.nanoTime();
    Objects.requireNonNull(turns.regulars).next();
    nanos.known += System.nanoTime() - cold;
    nanos.cold += cold - fresh;
    nanos.fresh += fresh - keptByMany;
    nanos.keptByMany += keptByMany - kept;
    nanos.kept += kept - begun;
  }

  /** Our tokens and the other library's, a block of each. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public void beside(Turns turns, PeerSdJwt peers, Nanos nanos) throws Exception {
    Showings strangers = Objects.requireNonNull(turns.strangers);
    long begun = System.nanoTime();
    for (int i = 0; i < BLOCK; i++) {
      strangers.next();
    }
    long cold = System.nanoTime();
    for (int i = 0; i < BLOCK; i++) {
      peers.onDefaults();
    }
    long peer = System.nanoTime();
    for (int i = 0; i < BLOCK; i++) {
      peers.overAccp();
    }
    nanos.peerOverAccp += System.nanoTime() - peer;
    nanos.peer += peer - cold;
    nanos.cold += cold - begun;
  }

  private static void holds(SignatureCheck check, SignedMessage signed) {
    Proof.holds(check.holds(signed.message(), signed.signature()));
  }
}
