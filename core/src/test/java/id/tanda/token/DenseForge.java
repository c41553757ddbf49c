package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.CborItem;
import java.util.Arrays;

/** A dense token that is open to edits and can be signed again. */
final class DenseForge {
  private final HostileWorld world;
  private final CborItem token;
  private final byte[] id;

  private DenseForge(HostileWorld world, CborItem token) {
    this.world = world;
    this.token = token;
    this.id = claims(payload(token).content());
  }

  static DenseForge of(HostileWorld world, String text) {
    return new DenseForge(world, CborItem.parse(bytes(text)));
  }

  static byte[] bytes(String text) {
    try {
      return Base45.decode(text, DenseToken.PREFIX.length());
    } catch (MalformedException notDense) {
      throw new IllegalArgumentException(notDense);
    }
  }

  CborItem token() {
    return token;
  }

  /** Returns the credential, or nothing that matters in the reference form. */
  CborItem credential() {
    return token.isSign1() ? header(token).value(Rfc9052.KCWT) : token;
  }

  static CborItem header(CborItem sign1) {
    return sign1.at(0).at(0);
  }

  static CborItem payload(CborItem sign1) {
    return sign1.at(0).at(2);
  }

  static CborItem signature(CborItem sign1) {
    return sign1.at(0).at(3);
  }

  /**
   * Signs the token, unless it says in good form that it is another one: that the device may sign,
   * and all is well.
   *
   * @return whether it was signed
   */
  boolean sign(SigningKey key) {
    return token.isSign1() && isNoOther(claims(payload(token).content())) && sign(token, key);
  }

  /** Tells if a reader would come as far as to the signature. */
  boolean isReadable() {
    return token.isSign1() && Arrays.equals(claims(payload(token).content()), id);
  }

  /** Signs the credential, unless it names a status list that the verifier has never had. */
  boolean signCredential(SigningKey key) {
    CborItem credential = credential();
    return credential.isSign1() && !isWithoutList(credential.encode()) && sign(credential, key);
  }

  String text() {
    return DenseToken.PREFIX + Base45.encode(token.encode());
  }

  private boolean isNoOther(byte[] claimed) {
    return claimed.length == 0 || Arrays.equals(claimed, id);
  }

  private boolean isWithoutList(byte[] credential) {
    try {
      return HostileWorld.isWithoutList(
          DenseCredential.parse(credential).statusIndex(world.credentialKey()));
    } catch (MalformedException | RejectedException unreadable) {
      return false;
    }
  }

  /** Returns the id of a well-formed payload, or nothing. */
  private static byte[] claims(byte[] payload) {
    try {
      return DenseClaims.read(CborReader.over(payload)).id();
    } catch (MalformedException unreadable) {
      return new byte[0];
    }
  }

  private static boolean sign(CborItem sign1, SigningKey key) {
    CborWriter toBeSigned = new CborWriter().array(4).text("Signature1");
    toBeSigned.bytes(header(sign1).content()).bytes(new byte[0]).bytes(payload(sign1).content());
    signature(sign1).become(CborItem.bytes(key.sign(toBeSigned.toByteArray())));
    return true;
  }
}
