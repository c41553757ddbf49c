package id.tanda.crypto.keys;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.Sha256;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A private P-256 key in memory.
 *
 * <p>It signs deterministically (<a href="https://www.rfc-editor.org/rfc/rfc6979">RFC 6979</a>) and
 * with low {@code s}. Thread-safe. A key store or HSM is the better home where there is one.
 */
public final class SoftwareKey implements SigningKey, AgreementKey {
  private static final int DRAWS = 4; // one is enough but for one time in 2^32

  private final ECPrivateKeyParameters secret;
  private final P256PublicKey publicKey;

  private SoftwareKey(BigInteger d) {
    this.secret = new ECPrivateKeyParameters(d, P256.DOMAIN);
    this.publicKey = publicKeyOf(d);
  }

  /**
   * Makes a new key.
   *
   * @param randomness where the secret comes from
   * @return the key
   * @throws IllegalStateException if the randomness does not yield a number in 1 to n-1, which a
   *     sound one does
   */
  public static SoftwareKey generate(Randomness randomness) {
    for (int i = 0; i < DRAWS; i++) {
      byte[] drawn = randomness.bytes(P256.SCALAR_BYTES);
      if (P256.isScalar(drawn, 0)) {
        SoftwareKey key = new SoftwareKey(P256.number(drawn, 0));
        Arrays.fill(drawn, (byte) 0);
        return key;
      }
    }
    throw new IllegalStateException("randomness must yield a number in 1 to n-1");
  }

  /**
   * Loads a key from its secret number.
   *
   * @param d32 32 bytes, big-endian, in 1 to n-1; copied
   * @return the key
   * @throws IllegalArgumentException if the number is out of range
   */
  public static SoftwareKey of(byte[] d32) {
    if (d32.length != P256.SCALAR_BYTES || !P256.isScalar(d32, 0)) {
      throw new IllegalArgumentException("secret must be 32 bytes, a number in 1 to n-1");
    }
    return new SoftwareKey(P256.number(d32, 0));
  }

  /**
   * Returns the secret number, to be sealed at rest and for nothing else.
   *
   * @return a new array of 32 bytes, big-endian; the caller overwrites it after use
   */
  public byte[] secret() {
    return P256.bytes(secret.getD());
  }

  @Override
  public P256PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, secret);
    BigInteger[] pair = signer.generateSignature(Sha256.of(message));
    byte[] signature = Arrays.copyOf(P256.bytes(pair[0]), Signatures.LENGTH);
    System.arraycopy(P256.bytes(pair[1]), 0, signature, P256.SCALAR_BYTES, P256.SCALAR_BYTES);
    return Signatures.lowS(signature);
  }

  @Override
  public byte[] agree(P256PublicKey theirs) {
    ECDHBasicAgreement agreement = new ECDHBasicAgreement();
    agreement.init(secret);
    return P256.bytes(agreement.calculateAgreement(theirs.parameters()));
  }

  /** Names the key by its public half; the secret is never shown. */
  @Override
  public String toString() {
    return "SoftwareKey[" + publicKey.id() + "]";
  }

  private static P256PublicKey publicKeyOf(BigInteger d) {
    ECPoint product = new FixedPointCombMultiplier().multiply(P256.DOMAIN.getG(), d);
    return P256PublicKey.ofEngine(product.normalize());
  }
}
