package id.tanda.benchmarks;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same as {@link RawVerify} on Bouncy Castle's classes alone, to show that what we compare
 * ourselves with is not slower than it must be.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BareVerify {
  private static final ECDomainParameters P_256 =
      new ECDomainParameters(CustomNamedCurves.getByName("secp256r1"));
  private static final int HALF = 32;

  private final SoftwareKey key = SoftwareKey.generate(Randomness.secure());
  private final Ring<SignedMessage> ofOneKey = SignedMessage.of(key);
  private final Ring<SignedMessage> ofManyKeys = SignedMessage.ofManyKeys();
  private final ECPublicKeyParameters kept = load(key.publicKey().compressed());

  /** With a key object that is kept. */
  @Benchmark
  public boolean keptKey() throws GeneralSecurityException {
    return holds(kept, ofOneKey.next());
  }

  /** With a key that is met for the first time, its point decompressed and checked. */
  @Benchmark
  public boolean freshKey() throws GeneralSecurityException {
    SignedMessage next = ofManyKeys.next();
    return holds(load(next.point()), next);
  }

  private static ECPublicKeyParameters load(byte[] point) {
    return new ECPublicKeyParameters(P_256.getCurve().decodePoint(point), P_256);
  }

  private static boolean holds(ECPublicKeyParameters key, SignedMessage signed)
      throws GeneralSecurityException {
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, key);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed.message());
    BigInteger r = new BigInteger(1, Arrays.copyOf(signed.signature(), HALF));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signed.signature(), HALF, 2 * HALF));
    return Proof.holds(signer.verifySignature(hash, r, s));
  }
}
