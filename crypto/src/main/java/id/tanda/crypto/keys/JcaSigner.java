package id.tanda.crypto.keys;

import id.tanda.crypto.keys.SigningKeyException.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * Signs with a private key that its provider may keep to itself: it is passed on as it is, never
 * asked for its number.
 */
final class JcaSigner {
  private static final String P1363 = "SHA256withECDSAinP1363Format";
  private static final String DER = "SHA256withECDSA"; // all that Android 8 has

  private final PrivateKey secret;
  private final Provider home;

  JcaSigner(PrivateKey secret, Provider home) {
    this.secret = secret;
    this.home = home;
  }

  byte[] sign(byte[] message) {
    try {
      byte[] signature = plain(message);
      if (Signatures.isInRange(signature)) {
        return Signatures.lowS(signature);
      }
    } catch (GeneralSecurityException | ProviderException failed) {
      throw new SigningKeyException(
          Problem.CANNOT_SIGN, home.getName() + " cannot sign with the key", failed);
    }
    throw new SigningKeyException(
        Problem.CANNOT_SIGN, home.getName() + " made a signature that is out of range");
  }

  /** A token's key is used by the provider that has it; a key from a file by any. */
  private byte[] plain(byte[] message) throws GeneralSecurityException {
    if (offers(P1363)) {
      return sign(Signature.getInstance(P1363, home), message);
    }
    if (offers(DER)) {
      return ofDer(sign(Signature.getInstance(DER, home), message));
    }
    Signature any;
    try {
      any = Signature.getInstance(P1363);
    } catch (NoSuchAlgorithmException derAlone) {
      return ofDer(sign(Signature.getInstance(DER), message));
    }
    return sign(any, message);
  }

  private boolean offers(String algorithm) {
    return home.getService("Signature", algorithm) != null;
  }

  private byte[] sign(Signature signature, byte[] message) throws GeneralSecurityException {
    signature.initSign(secret);
    signature.update(message);
    return signature.sign();
  }

  private static byte[] ofDer(byte[] der) throws SignatureException {
    try {
      BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(P256.DOMAIN.getN(), der);
      byte[] plain = Arrays.copyOf(P256.bytes(pair[0]), Signatures.LENGTH);
      System.arraycopy(P256.bytes(pair[1]), 0, plain, P256.SCALAR_BYTES, P256.SCALAR_BYTES);
      return plain;
    } catch (IOException | IllegalArgumentException notDer) {
      throw new SignatureException("not a DER signature in range", notDer);
    }
  }
}
