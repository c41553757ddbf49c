package id.tanda.crypto.cose;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.Signatures;
import id.tanda.crypto.keys.SigningKey;

/**
 * A signed object, {@code 18([protected, {}, payload, signature])} (<a
 * href="https://www.rfc-editor.org/rfc/rfc9052#section-4.2">RFC 9052, section 4.2</a>), not yet
 * verified.
 *
 * <p>The parts are slices of the array it was parsed from, which must not change meanwhile.
 * Thread-safe as long as that holds.
 */
public final class CoseSign1 {
  private static final int PARTS = 4;
  private static final byte[] CONTEXT = new CborWriter().text("Signature1").toByteArray();
  private static final byte[] NO_EXTERNAL_DATA = {};
  private static final int HEADS = 32; // more than what stands between header and payload

  private final CborReader whole;
  private final CborReader protectedHeader;
  private final CborReader payload;
  private final byte[] signature;

  private CoseSign1(
      CborReader whole, CborReader protectedHeader, CborReader payload, byte[] signature) {
    this.whole = whole;
    this.protectedHeader = protectedHeader;
    this.payload = payload;
    this.signature = signature;
  }

  /**
   * Parses an object that fills the array.
   *
   * @param bytes the array; not copied
   * @return the object
   * @throws NotCanonicalException if it is one, but its signature is the high one of the two twins
   * @throws MalformedException if it is anything else
   */
  public static CoseSign1 parse(byte[] bytes) throws MalformedException {
    return parse(bytes, 0, bytes.length);
  }

  /**
   * Parses an object that fills a part of an array.
   *
   * @param bytes the array; not copied
   * @param from where the part begins
   * @param to where it ends, exclusive
   * @return the object
   * @throws NotCanonicalException if it is one, but its signature is the high one of the two twins
   * @throws MalformedException if it is anything else
   * @throws IndexOutOfBoundsException if the part is not within the array
   */
  public static CoseSign1 parse(byte[] bytes, int from, int to) throws MalformedException {
    CborReader reader = CborReader.over(bytes, from, to);
    CoseSign1 object = read(reader);
    reader.end();
    return object;
  }

  /**
   * Reads an object that stands inside another.
   *
   * @param reader stands before the object, and after it when done
   * @return the object
   * @throws NotCanonicalException if it is one, but its signature is the high one of the two twins
   * @throws MalformedException if it is anything else
   */
  public static CoseSign1 read(CborReader reader) throws MalformedException {
    CborReader begin = reader.fork();
    demand(reader.tag() == Rfc9052.TAG, "tag must be 18");
    demand(reader.array() == PARTS, "array must have 4 parts");
    CborReader protectedHeader = reader.bytesReader();
    demand(reader.map() == 0, "unprotected header must be empty");
    CborReader payload = reader.bytesReader();
    byte[] signature = reader.bytes(Signatures.LENGTH, Signatures.LENGTH);
    if (Signatures.isInRange(signature) && !Signatures.isLowS(signature)) {
      throw new NotCanonicalException("COSE_Sign1 signature must be low-s");
    }
    return new CoseSign1(begin.upTo(reader), protectedHeader, payload, signature);
  }

  /**
   * Signs.
   *
   * @param key the key
   * @param protectedHeader the encoded map that goes into the protected header
   * @param payload the payload
   * @return the tagged object
   * @throws IllegalArgumentException if the key does not return a signature of 64 bytes in range
   */
  public static byte[] sign(SigningKey key, byte[] protectedHeader, byte[] payload) {
    byte[] toBeSigned = toBeSigned(CborReader.over(protectedHeader), CborReader.over(payload));
    byte[] signature = Signatures.lowS(key.sign(toBeSigned));
    CborWriter writer = new CborWriter().tag(Rfc9052.TAG).array(PARTS);
    writer.bytes(protectedHeader).map(0).bytes(payload).bytes(signature);
    return writer.toByteArray();
  }

  /**
   * Reads the content of the protected header.
   *
   * @return a new reader at its beginning
   */
  public CborReader protectedHeader() {
    return protectedHeader.fork();
  }

  /**
   * Reads the payload.
   *
   * @return a new reader at its beginning
   */
  public CborReader payload() {
    return payload.fork();
  }

  /**
   * Returns what the signature is over: the Sig_structure without external data, with the header as
   * it was received.
   *
   * @return a new array
   */
  public byte[] toBeSigned() {
    return toBeSigned(protectedHeader, payload);
  }

  /**
   * Returns the signature.
   *
   * @return a new array of 64 bytes
   */
  public byte[] signature() {
    return signature.clone();
  }

  /**
   * Decides whether the key of this check signed the object.
   *
   * @param check the key, prepared
   * @return true if the signature is authentic
   */
  public boolean signedBy(SignatureCheck check) {
    return check.holds(toBeSigned(), signature());
  }

  /**
   * Returns the whole object as it was received.
   *
   * @return a new array
   */
  public byte[] bytes() {
    return whole.toByteArray();
  }

  private static byte[] toBeSigned(CborReader protectedHeader, CborReader payload) {
    int length = protectedHeader.remaining() + payload.remaining() + HEADS;
    CborWriter writer = new CborWriter(length).array(PARTS).item(CONTEXT);
    return writer.bytes(protectedHeader).bytes(NO_EXTERNAL_DATA).bytes(payload).toByteArray();
  }

  private static void demand(boolean holds, String rule) throws MalformedException {
    if (!holds) {
      throw new MalformedException("COSE_Sign1 " + rule);
    }
  }
}
