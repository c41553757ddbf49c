package id.tanda.trust;

import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;

/** Signs with its own key in the name of another. */
record Pretender(P256PublicKey publicKey, SigningKey own) implements SigningKey {
  @Override
  public byte[] sign(byte[] message) {
    return own.sign(message);
  }
}
