package id.tanda.vectors;

import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.cose.CoseKey;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A token in dense form, every part of which can be made wrong. */
final class Dense {
  static final String TYP = "application/tndi+cwt";
  static final String CREDENTIAL_TYP = "application/tndc+cwt";

  SoftwareKey device = Setting.PHONE;
  SoftwareKey signer = Setting.PHONE;
  SoftwareKey authority = Named.key("a credential");
  SoftwareKey authoritySigner = authority;
  String credentialTyp = CREDENTIAL_TYP;
  long credentialAlg = -7;
  long credentialExp = Setting.CREDENTIAL_END;
  long index = Setting.INDEX;
  boolean reference;
  long alg = -7;
  String typ = TYP;
  long iat = Setting.NOON;
  long exp = Setting.NOON + 90;
  byte[] cti = Named.bytes("cti", 16);
  @Nullable String aud;
  @Nullable String scope;
  byte @Nullable [] nonce;
  UnaryOperator<byte[]> credentialEdit = UnaryOperator.identity();
  UnaryOperator<byte[]> headerEdit = UnaryOperator.identity();
  UnaryOperator<byte[]> payloadEdit = UnaryOperator.identity();
  UnaryOperator<byte[]> edit = UnaryOperator.identity();

  private Dense() {}

  static Dense of(Consumer<Dense> change) {
    Dense token = new Dense();
    change.accept(token);
    return token;
  }

  static String text(Consumer<Dense> change) {
    return of(change).text();
  }

  String text() {
    return text(bytes());
  }

  static String text(byte[] bytes) {
    return "TND1:" + Base45.encode(bytes);
  }

  byte[] bytes() {
    return edit.apply(
        CoseSign1.sign(signer, headerEdit.apply(header()), payloadEdit.apply(payload())));
  }

  /** Returns one that also carries an audience and a nonce. */
  Dense answering(String party, byte[] requestNonce) {
    aud = party;
    nonce = requestNonce;
    return this;
  }

  byte[] header() {
    CborWriter header = new CborWriter().map(3).integer(1).integer(alg);
    if (reference) {
      header.integer(4).bytes(device.publicKey().id().bytes());
    } else {
      header.integer(13).item(credential());
    }
    return header.integer(16).text(typ).toByteArray();
  }

  byte[] payload() {
    CborWriter payload =
        new CborWriter()
            .map(3 + (aud == null ? 0 : 1) + (scope == null ? 0 : 1) + (nonce == null ? 0 : 1));
    if (aud != null) {
      payload.integer(3).text(aud);
    }
    payload.integer(4).integer(exp).integer(6).integer(iat).integer(7).bytes(cti);
    if (scope != null) {
      payload.integer(9).text(scope);
    }
    if (nonce != null) {
      payload.integer(10).bytes(nonce);
    }
    return payload.toByteArray();
  }

  byte[] credential() {
    return credentialEdit.apply(
        CoseSign1.sign(authoritySigner, credentialHeader(), credentialPayload()));
  }

  byte[] credentialHeader() {
    CborWriter header = new CborWriter().map(3).integer(1).integer(credentialAlg).integer(4);
    return header
        .bytes(authority.publicKey().id().bytes())
        .integer(16)
        .text(credentialTyp)
        .toByteArray();
  }

  byte[] credentialPayload() {
    CborWriter payload = new CborWriter().map(3).integer(4).integer(credentialExp);
    CoseKey.write(payload.integer(8).map(1).integer(1), device.publicKey());
    return payload.integer(-65_537).integer(index).toByteArray();
  }
}
