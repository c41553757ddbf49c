package id.tanda.crypto.secret;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.KeyId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An AES-256-GCM key that seals data at rest.
 *
 * <p>Sealed data are a nonce of 12 bytes, the ciphertext and a tag of 16 bytes. The nonce is random
 * each time, so one key is good for 2^32 seals and is then replaced. Thread-safe.
 */
public final class SealingKey {
  /** The length of a key in bytes. */
  public static final int LENGTH = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecretKeySpec key;
  private final String id;

  private SealingKey(byte[] key32) {
    this.key = new SecretKeySpec(key32, "AES");
    byte[] hash = KeyedHash.of(key32).of("tanda-sealing-key-id");
    this.id = KeyId.of(Arrays.copyOf(hash, KeyId.LENGTH)).text();
  }

  /**
   * Takes a key.
   *
   * @param key32 32 bytes, random; copied
   * @return the key
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public static SealingKey of(byte[] key32) {
    if (key32.length != LENGTH) {
      throw new IllegalArgumentException("key must be 32 bytes, was " + key32.length);
    }
    return new SealingKey(key32);
  }

  /**
   * Names the key beside what it sealed, so that it is found again among several.
   *
   * @return 11 characters of base64url that tell nothing about the key
   */
  public String id() {
    return id;
  }

  /**
   * Seals bytes.
   *
   * @param plaintext what to seal
   * @param context what the seal is bound to, such as table, column and row; not stored
   * @param randomness where the nonce comes from
   * @return 28 bytes more than the plaintext
   */
  public byte[] seal(byte[] plaintext, byte[] context, Randomness randomness) {
    byte[] nonce = randomness.bytes(NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + plaintext.length + TAG);
      cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw noCipher(e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @param sealed the sealed bytes
   * @param context the context in which they were sealed
   * @return the plaintext
   * @throws DecryptionException if key, bytes or context are not those of the seal
   */
  public byte[] open(byte[] sealed, byte[] context) throws DecryptionException {
    if (sealed.length < NONCE + TAG) {
      throw new DecryptionException();
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, sealed, context)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException e) {
      throw new DecryptionException();
    } catch (GeneralSecurityException e) {
      throw noCipher(e);
    }
  }

  /** Shows the id and nothing of the key. */
  @Override
  public String toString() {
    return "SealingKey[" + id + "]";
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce, 0, NONCE));
    cipher.updateAAD(context);
    return cipher;
  }

  private static IllegalStateException noCipher(GeneralSecurityException e) {
    return new IllegalStateException("the platform must have AES-256-GCM", e);
  }
}
