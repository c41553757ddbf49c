package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.cose.CoseKey;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.cose.Rfc8392;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.trust.TrustedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The device credential in dense form: {@code {4: exp, 8: {1: COSE_Key}, -65537: index}}, signed by
 * the authority.
 */
final class DenseCredential implements ParsedCredential {
  private static final int MEMBERS = 3;
  private static final long MAX_INDEX = 1L << 40;

  private final CoseSign1 object;
  private final KeyId authorityKey;
  private final Instant expires;
  private final byte[] point;
  private final long statusIndex;

  private DenseCredential(CoseSign1 object) throws MalformedException, RejectedException {
    this.object = object;
    this.authorityKey = header(object.protectedHeader());
    CborReader payload = object.payload();
    if (payload.map() != MEMBERS || payload.key(CborReader.FIRST) != Rfc8392.EXP) {
      throw new MalformedException("credential must have exp, cnf and index");
    }
    this.expires = Dense.date(payload, "exp");
    if (payload.key(Rfc8392.EXP) != Rfc8392.CNF
        || payload.map() != 1
        || payload.key(CborReader.FIRST) != Rfc8392.CNF_COSE_KEY) {
      throw new MalformedException("credential must have a cnf with one COSE_Key");
    }
    this.point = CoseKey.readPoint(payload);
    if (payload.key(Rfc8392.CNF) != Dense.STATUS_INDEX) {
      throw new MalformedException("credential must have exp, cnf and index");
    }
    this.statusIndex = payload.integer();
    if (statusIndex < 0 || statusIndex >= MAX_INDEX) {
      throw new MalformedException("index must be 0 to 2^40 - 1");
    }
    payload.end();
  }

  static DenseCredential read(CborReader reader) throws MalformedException, RejectedException {
    return new DenseCredential(CoseSign1.read(reader));
  }

  static DenseCredential parse(byte[] bytes) throws MalformedException, RejectedException {
    return new DenseCredential(CoseSign1.parse(bytes));
  }

  static byte[] sign(
      SigningKey authority, P256PublicKey device, long statusIndex, Instant expires) {
    CborWriter header = new CborWriter().map(MEMBERS).integer(Rfc9052.ALG).integer(Rfc9052.ES256);
    header.integer(Rfc9052.KID).bytes(authority.publicKey().id().bytes());
    header.integer(Rfc9052.TYP).text(Dense.CREDENTIAL_TYP);
    CborWriter payload =
        new CborWriter().map(MEMBERS).integer(Rfc8392.EXP).integer(expires.getEpochSecond());
    payload.integer(Rfc8392.CNF).map(1).integer(Rfc8392.CNF_COSE_KEY);
    CoseKey.write(payload, device);
    payload.integer(Dense.STATUS_INDEX).integer(statusIndex);
    return CoseSign1.sign(authority, header.toByteArray(), payload.toByteArray());
  }

  @Override
  public KeyId authorityKey() {
    return authorityKey;
  }

  @Override
  public Optional<String> issuer() {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> issuedAt() {
    return Optional.empty();
  }

  @Override
  public byte[] bytes() {
    return object.bytes();
  }

  @Override
  public P256PublicKey device() throws MalformedException {
    return P256PublicKey.ofPoint(point);
  }

  @Override
  public long statusIndex(TrustedKey authority) {
    return statusIndex;
  }

  @Override
  public Instant expires() {
    return expires;
  }

  @Override
  public boolean signedBy(SignatureCheck authority) {
    return object.signedBy(authority);
  }

  private static KeyId header(CborReader header) throws MalformedException, RejectedException {
    if (header.map() != MEMBERS) {
      throw new MalformedException("header must have alg, kid and typ");
    }
    Dense.algorithm(header);
    if (header.key(Rfc9052.ALG) != Rfc9052.KID) {
      throw new MalformedException("header must have kid");
    }
    KeyId kid = Dense.keyId(header);
    Dense.type(header, Rfc9052.KID, Dense.CREDENTIAL_TYP);
    return kid;
  }
}
