package id.tanda.crypto.cose;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.P256PublicKey;

/**
 * A P-256 public key in CBOR: {@code {1: 2, -1: 1, -2: x, -3: y is odd}} (<a
 * href="https://www.rfc-editor.org/rfc/rfc9053#section-7.1.1">RFC 9053, section 7.1.1</a>).
 *
 * <p>The point is compressed and nothing else may be in the map, so that every key has exactly one
 * spelling.
 */
public final class CoseKey {
  private static final int MEMBERS = 4;
  private static final long KTY = 1;
  private static final long EC2 = 2;
  private static final long CRV = -1;
  private static final long P_256 = 1;
  private static final long X = -2;
  private static final long Y = -3;
  private static final int X_BYTES = 32;
  private static final byte EVEN = 2;
  private static final byte ODD = 3;

  private CoseKey() {}

  /**
   * Writes a key.
   *
   * @param writer where to
   * @param key the key
   */
  public static void write(CborWriter writer, P256PublicKey key) {
    writer.map(MEMBERS).integer(KTY).integer(EC2).integer(CRV).integer(P_256);
    writer.integer(X).bytes(key.x()).integer(Y).bool(key.yIsOdd());
  }

  /**
   * Reads a key.
   *
   * @param reader stands before the map, and after it when done
   * @return the key
   * @throws MalformedException if the map is not exactly what {@link #write} writes for a point of
   *     the curve
   */
  public static P256PublicKey read(CborReader reader) throws MalformedException {
    return P256PublicKey.ofPoint(readPoint(reader));
  }

  /**
   * Reads a key without looking whether its point is on the curve, which costs as much as a tenth
   * of a signature.
   *
   * @param reader stands before the map, and after it when done
   * @return the compressed point, 33 bytes, for {@link P256PublicKey#ofPoint}
   * @throws MalformedException if the map is not of the form that {@link #write} writes
   */
  public static byte[] readPoint(CborReader reader) throws MalformedException {
    if (reader.map() != MEMBERS) {
      throw new MalformedException("COSE_Key must have 4 members");
    }
    demand(reader.key(CborReader.FIRST) == KTY && reader.integer() == EC2);
    demand(reader.key(KTY) == CRV && reader.integer() == P_256);
    demand(reader.key(CRV) == X);
    byte[] x = reader.bytes(X_BYTES, X_BYTES);
    demand(reader.key(X) == Y);
    return compressed(reader.bool(), x);
  }

  private static byte[] compressed(boolean yIsOdd, byte[] x) {
    byte[] point = new byte[1 + X_BYTES];
    point[0] = yIsOdd ? ODD : EVEN;
    System.arraycopy(x, 0, point, 1, X_BYTES);
    return point;
  }

  private static void demand(boolean isP256) throws MalformedException {
    if (!isP256) {
      throw new MalformedException("COSE_Key must be {1: 2, -1: 1, -2: x, -3: y is odd}");
    }
  }
}
