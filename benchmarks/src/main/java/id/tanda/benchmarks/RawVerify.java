package id.tanda.benchmarks;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.concurrent.TimeUnit;
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

/** What our own paths are compared with: one bare signature by the same engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RawVerify {
  private final SoftwareKey key = SoftwareKey.generate(Randomness.secure());
  private final Ring<SignedMessage> ofOneKey = SignedMessage.of(key);
  private final Ring<SignedMessage> ofManyKeys = SignedMessage.ofManyKeys();
  private Es256 engine = Es256.bouncyCastle();
  private SignatureCheck kept = engine.check(key.publicKey());

  /** Takes the engine of this run. */
  @Setup
  public void prepare(EngineChoice choice) {
    engine = choice.es256();
    kept = engine.check(key.publicKey());
  }

  /** With a key object that is kept. */
  @Benchmark
  public boolean keptKey() {
    return holds(kept, ofOneKey.next());
  }

  /** With a key that is met for the first time, its point decompressed and checked. */
  @Benchmark
  public boolean freshKey() throws MalformedException {
    SignedMessage next = ofManyKeys.next();
    return holds(engine.check(P256PublicKey.ofPoint(next.point())), next);
  }

  private static boolean holds(SignatureCheck check, SignedMessage signed) {
    return Proof.holds(check.holds(signed.message(), signed.signature()));
  }
}
