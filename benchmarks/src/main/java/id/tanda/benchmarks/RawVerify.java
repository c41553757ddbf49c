package id.tanda.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.text.ParseException;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * What the others are compared with: one bare signature by the same engine, and one ordinary JWT by
 * Nimbus.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RawVerify {
  private static final int FRESH_KEYS = 4_096;
  private static final int MESSAGE_BYTES = 256;

  private final Es256 engine = Es256.bouncyCastle();
  private final byte[] message = Randomness.secure().bytes(MESSAGE_BYTES);
  private final byte[][] points = new byte[FRESH_KEYS][];
  private final byte[][] signatures = new byte[FRESH_KEYS][];
  private final SoftwareKey keptKey = SoftwareKey.generate(Randomness.secure());
  private final SignatureCheck kept = engine.check(keptKey.publicKey());
  private final byte[] keptSignature = keptKey.sign(message);
  private @Nullable ECKey nimbusKey;
  private String jwt = "";
  private int next;

  /** Signs once with each key. */
  @Setup
  public void sign() throws JOSEException {
    for (int i = 0; i < FRESH_KEYS; i++) {
      SoftwareKey key = SoftwareKey.generate(Randomness.secure());
      points[i] = key.publicKey().compressed();
      signatures[i] = key.sign(message);
    }
    nimbusKey = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
    SignedJWT signed =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("1").build(),
            new JWTClaimsSet.Builder()
                .issuer("dukcapil.example")
                .subject("anyone")
                .expirationTime(new Date(4_102_444_800_000L))
                .build());
    signed.sign(new ECDSASigner(nimbusKey));
    jwt = signed.serialize();
  }

  /** The engine alone, with a key object that is kept. */
  @Benchmark
  public boolean keptKey() {
    return holds(kept, keptSignature);
  }

  /** The engine alone, with a key that is met for the first time, its point decompressed. */
  @Benchmark
  public boolean freshKey() throws MalformedException {
    next = (next + 1) % FRESH_KEYS;
    return holds(engine.check(P256PublicKey.ofPoint(points[next])), signatures[next]);
  }

  /** An ordinary signed JWT, parsed and verified by Nimbus with the platform's own provider. */
  @Benchmark
  public boolean nimbusJwt() throws ParseException, JOSEException {
    SignedJWT parsed = SignedJWT.parse(jwt);
    return parsed.verify(new ECDSAVerifier(nimbusKey));
  }

  private boolean holds(SignatureCheck check, byte[] signature) {
    if (!check.holds(message, signature)) {
      throw new IllegalStateException("a good signature must hold");
    }
    return true;
  }
}
