package id.tanda.examples.office;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.KeyStoreKey;
import id.tanda.crypto.keys.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys in a PKCS#12 file, made when they are first asked for.
 *
 * <p>The password stands here for all to read: this is a demonstration. An authority in earnest has
 * an HSM, or a password that somebody types.
 */
final class KeyFile {
  private static final char[] PASSWORD = "demonstration".toCharArray();
  private static final int SECRET_BYTES = 32;

  private final KeyStore store;

  private KeyFile(KeyStore store) {
    this.store = store;
  }

  /** Opens the file, or makes it with signing keys and secrets of these names. */
  static KeyFile in(Path file, List<String> signing, List<String> secrets, Instant now) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (Files.exists(file)) {
        load(store, file);
      } else {
        fill(store, signing, secrets, now);
        save(store, file);
      }
      return new KeyFile(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key file cannot be opened or made: " + file, e);
    }
  }

  /** Returns a signing key. */
  SigningKey signing(String name) {
    return KeyStoreKey.of(store, name, PASSWORD);
  }

  /** Returns a secret of 32 bytes. */
  byte[] secret(String name) {
    try {
      return ((SecretKey) store.getKey(name, PASSWORD)).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key file holds no secret " + name, e);
    }
  }

  /** Returns when a signing key was made. */
  Instant since(String name) {
    try {
      return ((X509Certificate) store.getCertificate(name)).getNotBefore().toInstant();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key file holds no key " + name, e);
    }
  }

  private static void load(KeyStore store, Path file) throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
  }

  private static void fill(KeyStore store, List<String> signing, List<String> secrets, Instant now)
      throws GeneralSecurityException, IOException {
    store.load(null, PASSWORD);
    for (String name : signing) {
      addPair(store, name, now);
    }
    for (String name : secrets) {
      addSecret(store, name);
    }
  }

  private static void save(KeyStore store, Path file) throws GeneralSecurityException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }

  private static void addPair(KeyStore store, String name, Instant now)
      throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    Certificate[] chain = {SelfSigned.of(pair, name, now)};
    store.setKeyEntry(name, pair.getPrivate(), PASSWORD, chain);
  }

  private static void addSecret(KeyStore store, String name) throws GeneralSecurityException {
    SecretKey secret = new SecretKeySpec(Randomness.secure().bytes(SECRET_BYTES), "AES");
    store.setEntry(
        name, new KeyStore.SecretKeyEntry(secret), new KeyStore.PasswordProtection(PASSWORD));
  }
}
