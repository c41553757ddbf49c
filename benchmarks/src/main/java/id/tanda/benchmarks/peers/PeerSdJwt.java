package id.tanda.benchmarks.peers;

import com.nimbusds.jose.JOSEException;
import id.tanda.benchmarks.Engine;
import id.tanda.benchmarks.Proof;
import id.tanda.benchmarks.Ring;
import java.security.GeneralSecurityException;
import java.util.Optional;
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

/**
 * An SD-JWT with key binding, two ES256 signatures, by Authlete's library and Nimbus: our own text
 * form, every time of another holder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeerSdJwt {
  private static final Peer NONE = token -> false;

  private final LinkAuthority authority = new LinkAuthority();
  private final Ring<String> tokens = authority.tokens();
  private Peer onDefaults = NONE;
  private Peer overAccp = NONE;

  /** Makes the verifiers, and has each refuse what it must. */
  @Setup
  public void prepare() throws GeneralSecurityException, JOSEException {
    onDefaults =
        authority.prove(new AuthletePeer(authority.issuer(), Optional.empty(), authority.now()));
    overAccp =
        authority.prove(
            new AuthletePeer(authority.issuer(), Optional.of(Engine.accp()), authority.now()));
  }

  /** With the platform's own provider. */
  @Benchmark
  public boolean onDefaults() throws Exception {
    return Proof.holds(onDefaults.verifies(tokens.next()));
  }

  /** With Amazon's provider. */
  @Benchmark
  public boolean overAccp() throws Exception {
    return Proof.holds(overAccp.verifies(tokens.next()));
  }
}
