package id.tanda.crypto.keys;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.encoders.Hex;

/**
 * A public key on the curve P-256.
 *
 * <p>Every instance is a point of the curve and never the point at infinity; anything else is
 * refused when it is loaded. Immutable and thread-safe.
 */
public final class P256PublicKey {
  private static final int COORDINATE = 32;
  private static final int COMPRESSED = 33;
  private static final int UNCOMPRESSED = 65;

  /** What stands before the uncompressed point in the one accepted SubjectPublicKeyInfo. */
  private static final byte[] SPKI_PREFIX =
      Hex.decode("3059301306072a8648ce3d020106082a8648ce3d030107034200");

  private final byte[] point; // uncompressed
  private final ECPublicKeyParameters parameters;
  private final KeyThumbprint thumbprint;

  private P256PublicKey(ECPoint onCurve) {
    this.parameters = new ECPublicKeyParameters(onCurve, P256.DOMAIN);
    this.point = parameters.getQ().getEncoded(false);
    this.thumbprint = KeyThumbprint.of(Sha256.of(SPKI_PREFIX, point));
  }

  /**
   * Loads a point as <a href="https://www.secg.org/sec1-v2.pdf">SEC 1, section 2.3.3</a> writes it.
   *
   * @param sec1 33 bytes beginning with 2 or 3 (compressed), or 65 bytes beginning with 4
   * @return the key
   * @throws MalformedException if that is no point of the curve
   */
  public static P256PublicKey ofPoint(byte[] sec1) throws MalformedException {
    if (!isCompressed(sec1) && !isUncompressed(sec1)) {
      throw new MalformedException("key must be a compressed or uncompressed P-256 point");
    }
    return new P256PublicKey(decode(sec1));
  }

  /**
   * Loads a point by its coordinates.
   *
   * @param x 32 bytes, big-endian
   * @param y 32 bytes, big-endian
   * @return the key
   * @throws MalformedException if that is no point of the curve
   */
  public static P256PublicKey of(byte[] x, byte[] y) throws MalformedException {
    if (x.length != COORDINATE || y.length != COORDINATE) {
      throw new MalformedException("key coordinates must be 32 bytes each");
    }
    byte[] sec1 = new byte[UNCOMPRESSED];
    sec1[0] = 4;
    System.arraycopy(x, 0, sec1, 1, COORDINATE);
    System.arraycopy(y, 0, sec1, 1 + COORDINATE, COORDINATE);
    return ofPoint(sec1);
  }

  /**
   * Loads the DER structure that {@link #spki()} writes; no other form of it is accepted.
   *
   * @param der 91 bytes: SubjectPublicKeyInfo, named curve, uncompressed point
   * @return the key
   * @throws MalformedException if the bytes are anything else or no point of the curve
   */
  public static P256PublicKey ofSpki(byte[] der) throws MalformedException {
    int head = SPKI_PREFIX.length;
    if (der.length != head + UNCOMPRESSED
        || !MessageDigest.isEqual(Arrays.copyOf(der, head), SPKI_PREFIX)) {
      throw new MalformedException("key must be the P-256 SubjectPublicKeyInfo of 91 bytes");
    }
    return ofPoint(Arrays.copyOfRange(der, head, der.length));
  }

  /**
   * Returns the x coordinate.
   *
   * @return 32 bytes, big-endian
   */
  public byte[] x() {
    return Arrays.copyOfRange(point, 1, 1 + COORDINATE);
  }

  /**
   * Returns the y coordinate.
   *
   * @return 32 bytes, big-endian
   */
  public byte[] y() {
    return Arrays.copyOfRange(point, 1 + COORDINATE, UNCOMPRESSED);
  }

  /**
   * Tells which of the two points with this x it is.
   *
   * @return true if y is odd
   */
  public boolean yIsOdd() {
    return (point[UNCOMPRESSED - 1] & 1) == 1;
  }

  /**
   * Returns the compressed point.
   *
   * @return 33 bytes beginning with 2 (even y) or 3 (odd y)
   */
  public byte[] compressed() {
    byte[] compressed = Arrays.copyOf(point, COMPRESSED);
    compressed[0] = (byte) (yIsOdd() ? 3 : 2);
    return compressed;
  }

  /**
   * Returns the uncompressed point.
   *
   * @return 65 bytes beginning with 4
   */
  public byte[] uncompressed() {
    return point.clone();
  }

  /**
   * Returns the key as X.509 writes it (<a href="https://www.rfc-editor.org/rfc/rfc5480">RFC
   * 5480</a>).
   *
   * @return 91 bytes: SubjectPublicKeyInfo, named curve, uncompressed point
   */
  public byte[] spki() {
    byte[] der = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + UNCOMPRESSED);
    System.arraycopy(point, 0, der, SPKI_PREFIX.length, UNCOMPRESSED);
    return der;
  }

  /**
   * Returns the identity of this key.
   *
   * @return SHA-256 over {@link #spki()}
   */
  public KeyThumbprint thumbprint() {
    return thumbprint;
  }

  /**
   * Returns the short hint by which this key is looked up.
   *
   * @return the first 8 bytes of the thumbprint
   */
  public KeyId id() {
    return KeyId.of(thumbprint);
  }

  /** Takes a point that the engine has just computed. */
  static P256PublicKey ofEngine(ECPoint onCurve) {
    return new P256PublicKey(onCurve);
  }

  /** The engine's own form, which keeps the engine's tables for as long as this key lives. */
  ECPublicKeyParameters parameters() {
    return parameters;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof P256PublicKey key && key.thumbprint.equals(thumbprint);
  }

  @Override
  public int hashCode() {
    return thumbprint.hashCode();
  }

  @Override
  public String toString() {
    return "P256PublicKey[" + id() + "]";
  }

  private static boolean isCompressed(byte[] sec1) {
    return sec1.length == COMPRESSED && (sec1[0] == 2 || sec1[0] == 3);
  }

  private static boolean isUncompressed(byte[] sec1) {
    return sec1.length == UNCOMPRESSED && sec1[0] == 4;
  }

  private static ECPoint decode(byte[] sec1) throws MalformedException {
    try {
      return P256.DOMAIN.getCurve().decodePoint(sec1);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("key must be a point of P-256");
    }
  }
}
