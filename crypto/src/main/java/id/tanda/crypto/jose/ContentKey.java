package id.tanda.crypto.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.AESGCM;
import com.nimbusds.jose.crypto.impl.AuthenticatedCipherText;
import com.nimbusds.jose.crypto.impl.ConcatKDF;
import com.nimbusds.jose.util.Container;
import id.tanda.crypto.DecryptionException;
import java.nio.charset.StandardCharsets;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The A256GCM key of one JWE, derived as <a
 * href="https://www.rfc-editor.org/rfc/rfc7518#section-4.6.2">RFC 7518, section 4.6.2</a> says for
 * direct agreement without party information.
 */
final class ContentKey {
  static final String ENCRYPTION = "A256GCM";
  static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int BITS = 256;
  private static final byte[] NONE = {};

  private final SecretKey key;

  ContentKey(SecretKey key) {
    this.key = key;
  }

  static ContentKey derive(byte[] agreed) {
    return new ContentKey(derive(agreed, ENCRYPTION, BITS, NONE, NONE));
  }

  static SecretKey derive(byte[] agreed, String algorithm, int bits, byte[] apu, byte[] apv) {
    try {
      return new ConcatKDF("SHA-256")
          .deriveKey(
              new SecretKeySpec(agreed, "AES"),
              bits,
              ConcatKDF.encodeDataWithLength(algorithm.getBytes(StandardCharsets.US_ASCII)),
              ConcatKDF.encodeDataWithLength(apu),
              ConcatKDF.encodeDataWithLength(apv),
              ConcatKDF.encodeIntData(bits),
              ConcatKDF.encodeNoData());
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  AuthenticatedCipherText encrypt(byte[] plaintext, byte[] nonce, byte[] header) {
    try {
      return AESGCM.encrypt(key, new Container<>(nonce), plaintext, header, null);
    } catch (JOSEException e) {
      throw noCipher(e);
    }
  }

  byte[] decrypt(byte[] ciphertext, byte[] tag, byte[] nonce, byte[] header)
      throws DecryptionException {
    if (nonce.length != NONCE || tag.length != TAG) {
      throw new DecryptionException();
    }
    try {
      return AESGCM.decrypt(key, nonce, ciphertext, header, tag, null);
    } catch (JOSEException e) {
      if (e.getCause() instanceof BadPaddingException) { // the tag is wrong
        throw new DecryptionException();
      }
      throw noCipher(e);
    }
  }

  private static IllegalStateException noCipher(JOSEException e) {
    return new IllegalStateException("the platform must have AES-256-GCM", e);
  }
}
