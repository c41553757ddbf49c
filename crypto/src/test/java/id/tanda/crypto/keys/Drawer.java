package id.tanda.crypto.keys;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Date;
import java.util.Enumeration;

/** Shows the entries of a key store as those of another provider, without a password each. */
final class Drawer extends KeyStoreSpi {
  private final KeyStore inside;
  private final char[] password;

  private Drawer(KeyStore inside, char[] password) {
    this.inside = inside;
    this.password = password;
  }

  static KeyStore with(KeyStore inside, char[] password, Provider provider) throws Exception {
    KeyStore store = new KeyStore(new Drawer(inside, password), provider, "Drawer") {};
    store.load(null, null);
    return store;
  }

  @Override
  public Key engineGetKey(String alias, char[] none)
      throws NoSuchAlgorithmException, UnrecoverableKeyException {
    if (none != null) {
      throw new UnrecoverableKeyException("an entry has no password of its own");
    }
    try {
      return inside.getKey(alias, password);
    } catch (KeyStoreException unloaded) {
      throw new IllegalStateException(unloaded);
    }
  }

  @Override
  public Certificate engineGetCertificate(String alias) {
    try {
      return inside.getCertificate(alias);
    } catch (KeyStoreException unloaded) {
      throw new IllegalStateException(unloaded);
    }
  }

  @Override
  public void engineLoad(InputStream stream, char[] none) {
    // what is inside is loaded already
  }

  @Override
  public Certificate[] engineGetCertificateChain(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Date engineGetCreationDate(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetKeyEntry(String alias, Key key, char[] none, Certificate[] chain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetCertificateEntry(String alias, Certificate certificate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineDeleteEntry(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Enumeration<String> engineAliases() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean engineContainsAlias(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int engineSize() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean engineIsKeyEntry(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean engineIsCertificateEntry(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String engineGetCertificateAlias(Certificate certificate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineStore(OutputStream stream, char[] none) {
    throw new UnsupportedOperationException();
  }
}
