package id.tanda.benchmarks.peers;

import id.tanda.benchmarks.Engine;
import id.tanda.benchmarks.Proof;
import id.tanda.benchmarks.Ring;
import java.security.GeneralSecurityException;
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

/** An ordinary JWT with one ES256 signature, its key object kept, by the best-known libraries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeerJwt {
  private static final Peer NONE = token -> false;

  private final JwtAuthority authority = new JwtAuthority();
  private final Ring<String> tokens = authority.tokens();
  private Peer nimbus = NONE;
  private Peer nimbusOverAccp = NONE;
  private Peer jjwt = NONE;
  private Peer jose4j = NONE;
  private Peer auth0 = NONE;

  /** Makes the verifiers, and has each refuse what it must. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    nimbus = authority.prove(JwtPeers.nimbus(authority.publicKey()));
    nimbusOverAccp = authority.prove(JwtPeers.nimbus(authority.publicKey(), Engine.accp()));
    jjwt = authority.prove(JwtPeers.jjwt(authority.publicKey()));
    jose4j = authority.prove(JwtPeers.jose4j(authority.publicKey()));
    auth0 = authority.prove(JwtPeers.auth0(authority.publicKey()));
  }

  /** Nimbus on defaults. */
  @Benchmark
  public boolean nimbus() throws Exception {
    return Proof.holds(nimbus.verifies(tokens.next()));
  }

  /** Nimbus with Amazon's provider. */
  @Benchmark
  public boolean nimbusOverAccp() throws Exception {
    return Proof.holds(nimbusOverAccp.verifies(tokens.next()));
  }

  /** JJWT on defaults. */
  @Benchmark
  public boolean jjwt() throws Exception {
    return Proof.holds(jjwt.verifies(tokens.next()));
  }

  /** Jose4j on defaults. */
  @Benchmark
  public boolean jose4j() throws Exception {
    return Proof.holds(jose4j.verifies(tokens.next()));
  }

  /** Auth0's java-jwt on defaults. */
  @Benchmark
  public boolean auth0() throws Exception {
    return Proof.holds(auth0.verifies(tokens.next()));
  }
}
