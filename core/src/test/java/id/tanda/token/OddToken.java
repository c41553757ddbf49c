package id.tanda.token;

import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.Signatures;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.trust.KeyUse;
import java.util.Arrays;
import java.util.List;

/** Makes dense tokens by hand, well signed throughout, so that only their form is at fault. */
final class OddToken {
  private final Desk desk;
  private final OddCbor cbor;

  OddToken(Desk desk, OddCbor cbor) {
    this.desk = desk;
    this.cbor = cbor;
  }

  /** Returns a self-contained token with audience, scope and nonce. */
  String text(byte[] id, byte[] nonce) {
    return signed(header(credential()), payload(id, nonce));
  }

  /** Returns a token in reference form with audience, scope and nonce. */
  String reference(byte[] id, byte[] nonce) {
    return signed(referenceHeader(), payload(id, nonce));
  }

  /** Returns the token with these members, which the device signs. */
  String signed(List<byte[]> header, List<byte[]> payload) {
    return Desk.textOf(sign(desk.device, cbor.map(header), cbor.map(payload)));
  }

  byte[] credential() {
    return sign(
        desk.authority.key(KeyUse.CREDENTIAL), cbor.map(credentialHeader()), credentialClaims());
  }

  /** Returns the members of the header of the device's credential. */
  List<byte[]> credentialHeader() {
    return List.of(
        cbor.member(1, cbor.integer(-7)),
        cbor.member(4, cbor.bytes(desk.authority.key(KeyUse.CREDENTIAL).publicKey().id().bytes())),
        cbor.member(16, cbor.text(Dense.CREDENTIAL_TYP)));
  }

  /** Returns the payload of the device's credential. */
  byte[] credentialClaims() {
    return cbor.map(
        List.of(
            cbor.member(4, cbor.integer(desk.credentials.expires().getEpochSecond())),
            cbor.member(8, cbor.map(List.of(cbor.member(1, key())))),
            cbor.member(-65_537, cbor.integer(Desk.INDEX))));
  }

  /** Returns the members of the header of the self-contained form. */
  List<byte[]> header(byte[] credential) {
    return List.of(
        cbor.member(1, cbor.integer(-7)),
        cbor.member(13, credential),
        cbor.member(16, cbor.text(Dense.TOKEN_TYP)));
  }

  /** Returns the members of the payload. */
  List<byte[]> payload(byte[] id, byte[] nonce) {
    long now = desk.clock.instant().getEpochSecond();
    return List.of(
        cbor.member(3, cbor.text(Desk.HOTEL.text())),
        cbor.member(4, cbor.integer(now + 90)),
        cbor.member(6, cbor.integer(now)),
        cbor.member(7, cbor.bytes(id)),
        cbor.member(9, cbor.text("hotel.1")),
        cbor.member(10, cbor.bytes(nonce)));
  }

  /** Returns the object with a signature that holds over these very bytes. */
  byte[] sign(SigningKey key, byte[] header, byte[] payload) {
    return cbor.tagged(
        18,
        cbor.array(
            cbor.bytes(header),
            cbor.map(List.of()),
            cbor.bytes(payload),
            cbor.bytes(signature(key, header, payload))));
  }

  static byte[] signature(SigningKey key, byte[] header, byte[] payload) {
    byte[] toBeSigned =
        new CborWriter()
            .array(4)
            .text("Signature1")
            .bytes(header)
            .bytes(new byte[0])
            .bytes(payload)
            .toByteArray();
    return Signatures.lowS(key.sign(toBeSigned));
  }

  private List<byte[]> referenceHeader() {
    return List.of(
        cbor.member(1, cbor.integer(-7)),
        cbor.member(4, cbor.bytes(desk.device.publicKey().id().bytes())),
        cbor.member(16, cbor.text(Dense.TOKEN_TYP)));
  }

  private byte[] key() {
    byte[] point = desk.device.publicKey().compressed();
    return cbor.map(
        List.of(
            cbor.member(1, cbor.integer(2)),
            cbor.member(-1, cbor.integer(1)),
            cbor.member(-2, cbor.bytes(Arrays.copyOfRange(point, 1, 33))),
            cbor.member(-3, cbor.bool(point[0] == 3))));
  }
}
