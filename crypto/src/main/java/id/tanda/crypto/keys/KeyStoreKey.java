package id.tanda.crypto.keys;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.SigningKeyException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;

/**
 * A signing key in a {@link KeyStore}: a PKCS#12 file, or an HSM behind PKCS#11, which never gives
 * the key away.
 *
 * <p>The public half is that of the key's certificate; that the two belong together is tried when
 * the key is loaded. Thread-safe if the key store's provider is.
 */
public final class KeyStoreKey implements SigningKey {
  private static final byte[] TRIAL = "tanda-key-trial".getBytes(StandardCharsets.US_ASCII);

  private final P256PublicKey publicKey;
  private final JcaSigner signer;

  private KeyStoreKey(P256PublicKey publicKey, JcaSigner signer) {
    this.publicKey = publicKey;
    this.signer = signer;
  }

  /**
   * Loads a key from a store that is open already, for example of type {@code PKCS11} from a
   * provider of the host's own that need not be registered.
   *
   * @param store the store, loaded
   * @param alias the name of the key, which has a certificate there
   * @param password what guards the key beside the store; empty if nothing does
   * @return the key, after it has signed once
   * @throws SigningKeyException if the key cannot be used
   */
  public static KeyStoreKey of(KeyStore store, String alias, char... password) {
    try {
      Key key = store.getKey(alias, password.length == 0 ? null : password);
      Certificate certificate = store.getCertificate(alias);
      if (!(key instanceof PrivateKey secret) || certificate == null) {
        throw new SigningKeyException(
            Problem.NO_SUCH_KEY, "the store must have a private key and its certificate: " + alias);
      }
      return new KeyStoreKey(publicKey(certificate), new JcaSigner(secret, store.getProvider()))
          .tried();
    } catch (UnrecoverableKeyException wrong) {
      throw new SigningKeyException(
          Problem.WRONG_PASSWORD, "the password does not open the key " + alias, wrong);
    } catch (GeneralSecurityException unreadable) {
      throw new SigningKeyException(
          Problem.UNREADABLE_STORE, "the key store cannot be asked", unreadable);
    }
  }

  /**
   * Loads a key from a PKCS#12 file.
   *
   * @param file the bytes of the file, read to their end and not closed
   * @param alias the name of the key
   * @param password what guards the file and the key
   * @return the key, after it has signed once
   * @throws SigningKeyException if the key cannot be used
   */
  public static KeyStoreKey pkcs12(InputStream file, String alias, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, password);
      return of(store, alias, password);
    } catch (IOException unreadable) {
      Problem problem =
          unreadable.getCause() instanceof UnrecoverableKeyException
              ? Problem.WRONG_PASSWORD
              : Problem.UNREADABLE_STORE;
      throw new SigningKeyException(problem, "the PKCS#12 file cannot be opened", unreadable);
    } catch (GeneralSecurityException unreadable) {
      throw new SigningKeyException(
          Problem.UNREADABLE_STORE, "the PKCS#12 file cannot be opened", unreadable);
    }
  }

  @Override
  public P256PublicKey publicKey() {
    return publicKey;
  }

  /**
   * {@inheritDoc} The {@code s} is low.
   *
   * @throws SigningKeyException if the provider cannot sign now
   */
  @Override
  public byte[] sign(byte[] message) {
    return signer.sign(message);
  }

  /** Names the key by its public half; the secret is never shown. */
  @Override
  public String toString() {
    return "KeyStoreKey[" + publicKey.id() + "]";
  }

  private KeyStoreKey tried() {
    if (!Es256.bouncyCastle().check(publicKey).holds(TRIAL, sign(TRIAL))) {
      throw new SigningKeyException(
          Problem.NOT_A_PAIR, "the certificate must be that of the private key");
    }
    return this;
  }

  private static P256PublicKey publicKey(Certificate certificate) {
    try {
      return P256PublicKey.ofSpki(certificate.getPublicKey().getEncoded());
    } catch (MalformedException another) {
      throw new SigningKeyException(
          Problem.NOT_P256, "the certificate must be for a key on P-256", another);
    }
  }
}
