package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborKind;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import java.util.Optional;

/** The identity token in dense form: {@code TND1:} and the base45 of a COSE_Sign1 by the device. */
final class DenseToken implements ParsedToken {
  static final String PREFIX = "TND1:";

  private static final int HEADER_MEMBERS = 3;
  private static final int MAX_CHARS = PREFIX.length() + Dense.MAX_BYTES / 2 * 3;

  private final CoseSign1 object;
  private final TokenClaims claims;
  private final Optional<ParsedCredential> credential;
  private final Optional<KeyId> reference;

  private DenseToken(CoseSign1 object) throws MalformedException, RejectedException {
    this.object = object;
    CborReader header = object.protectedHeader();
    if (header.map() != HEADER_MEMBERS) {
      throw new MalformedException("header must have alg, kcwt or kid, and typ");
    }
    Dense.algorithm(header);
    long holder = header.key(Rfc9052.ALG);
    if (holder == Rfc9052.KID && header.peek() == CborKind.BYTES) {
      this.reference = Optional.of(Dense.keyId(header));
      this.credential = Optional.empty();
    } else if (holder == Rfc9052.KCWT) {
      this.reference = Optional.empty();
      this.credential = Optional.of(DenseCredential.read(header));
    } else {
      throw new MalformedException("header must have kcwt or kid");
    }
    Dense.type(header, holder, Dense.TOKEN_TYP);
    this.claims = DenseClaims.read(object.payload());
  }

  static boolean is(String text) {
    return text.startsWith(PREFIX);
  }

  static DenseToken parse(String text) throws MalformedException, RejectedException {
    if (text.length() > MAX_CHARS) {
      throw new RejectedException(TokenRejection.TOO_LARGE);
    }
    return new DenseToken(CoseSign1.parse(Base45.decode(text, PREFIX.length())));
  }

  /** Signs a token that carries its credential, or only the device's key id if there is none. */
  static String sign(SigningKey device, Optional<byte[]> credential, TokenClaims claims) {
    CborWriter header =
        new CborWriter().map(HEADER_MEMBERS).integer(Rfc9052.ALG).integer(Rfc9052.ES256);
    if (credential.isPresent()) {
      header.integer(Rfc9052.KCWT).item(credential.get());
    } else {
      header.integer(Rfc9052.KID).bytes(device.publicKey().id().bytes());
    }
    header.integer(Rfc9052.TYP).text(Dense.TOKEN_TYP);
    byte[] object = CoseSign1.sign(device, header.toByteArray(), DenseClaims.write(claims));
    return PREFIX + Base45.encode(object);
  }

  @Override
  public TokenClaims claims() {
    return claims;
  }

  @Override
  public Optional<ParsedCredential> credential() {
    return credential;
  }

  @Override
  public Optional<KeyId> reference() {
    return reference;
  }

  @Override
  public boolean signedBy(SignatureCheck device) {
    return object.signedBy(device);
  }
}
