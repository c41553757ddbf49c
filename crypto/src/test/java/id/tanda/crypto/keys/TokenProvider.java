package id.tanda.crypto.keys;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.List;
import java.util.Map;

/** The provider of a token that signs in DER alone, and fails when it is told to. */
final class TokenProvider extends Provider {
  private static final long serialVersionUID = 1L;

  /** How it fails, if it does. */
  enum Fault {
    NONE,
    KEY_GONE,
    SESSION_ENDED,
    REMOVED,
    NO_SIGNATURE,
    ZERO
  }

  private transient volatile Fault fault = Fault.NONE;

  private TokenProvider() {
    super("Token", "1", "signs in DER alone");
    putService(
        new Service(this, "Signature", "SHA256withECDSA", "none", List.of(), Map.of()) {
          @Override
          public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return new Signing();
          }

          @Override
          public boolean supportsParameter(Object parameter) {
            return true;
          }
        });
  }

  static TokenProvider ofDer() {
    return new TokenProvider();
  }

  void fail(Fault next) {
    fault = next;
  }

  private final class Signing extends SignatureSpi {
    private final Signature real;

    Signing() throws NoSuchAlgorithmException {
      this.real = Signature.getInstance("SHA256withECDSA");
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      if (fault == Fault.KEY_GONE) {
        throw new InvalidKeyException("planted");
      }
      real.initSign(key);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      real.update(bytes, from, length);
    }

    @Override
    protected void engineUpdate(byte one) throws SignatureException {
      real.update(one);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      if (fault == Fault.SESSION_ENDED) {
        throw new SignatureException("planted");
      }
      if (fault == Fault.REMOVED) {
        throw new ProviderException("planted");
      }
      if (fault == Fault.NO_SIGNATURE) {
        return new byte[] {1, 2, 3};
      }
      return fault == Fault.ZERO ? new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0} : real.sign();
    }

    @Override
    protected void engineInitVerify(PublicKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
