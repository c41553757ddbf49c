package id.tanda.hostile;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.Signatures;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Signs as a key does, with one nonce for all messages. Its signatures hold and cost next to
 * nothing, so that hostile texts can be signed by the million; two of them give the key away.
 */
public final class OneNonceKey implements SigningKey {
  private static final BigInteger N =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  private static final SoftwareKey NONCE = SoftwareKey.of(Sha256.of(new byte[] {1}));
  private static final BigInteger R = number(NONCE.publicKey().x()).mod(N);
  private static final BigInteger INVERSE = number(NONCE.secret()).modInverse(N);

  private final SoftwareKey key;
  private final BigInteger secretTimesR;

  private OneNonceKey(SoftwareKey key) {
    this.key = key;
    this.secretTimesR = number(key.secret()).multiply(R);
  }

  /** Returns a key that signs for another. */
  public static OneNonceKey of(SoftwareKey key) {
    return new OneNonceKey(key);
  }

  @Override
  public P256PublicKey publicKey() {
    return key.publicKey();
  }

  @Override
  public byte[] sign(byte[] message) {
    BigInteger s = number(Sha256.of(message)).add(secretTimesR).multiply(INVERSE).mod(N);
    byte[] signature = new byte[Signatures.LENGTH];
    put(R, signature, Signatures.LENGTH / 2);
    put(s, signature, Signatures.LENGTH);
    return Signatures.lowS(signature);
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static void put(BigInteger number, byte[] target, int end) {
    byte[] bytes = number.toByteArray();
    byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    System.arraycopy(magnitude, 0, target, end - magnitude.length, magnitude.length);
  }
}
