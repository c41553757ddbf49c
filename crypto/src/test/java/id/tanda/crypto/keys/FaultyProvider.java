package id.tanda.crypto.keys;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.List;
import java.util.Map;

/** A provider that fails at a chosen step, never registered. */
final class FaultyProvider extends Provider {
  private static final long serialVersionUID = 1L;

  private FaultyProvider(String name) {
    super(name, "1", "fails at a chosen step");
    Service keys = Security.getProvider("SunEC").getService("KeyFactory", "EC");
    putService(
        new Service(this, "KeyFactory", "EC", keys.getClassName(), List.of(), Map.of()) {
          @Override
          public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return keys.newInstance(parameter);
          }
        });
  }

  static Provider withoutSignature() {
    return new FaultyProvider("Unsigned");
  }

  static Provider refusing(String step) {
    FaultyProvider provider = new FaultyProvider("Refusing-" + step);
    provider.putService(
        new Service(
            provider, "Signature", "SHA256withECDSAinP1363Format", "none", List.of(), Map.of()) {
          @Override
          public Object newInstance(Object parameter) {
            return new Refusing(step);
          }
        });
    return provider;
  }

  private static final class Refusing extends SignatureSpi {
    private final String step;

    Refusing(String step) {
      this.step = step;
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      if (step.equals("key")) {
        throw new InvalidKeyException("planted");
      }
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      if (step.equals("update")) {
        throw new SignatureException("planted");
      }
    }

    @Override
    protected boolean engineVerify(byte[] signature) throws SignatureException {
      throw new SignatureException("planted");
    }

    @Override
    protected void engineInitSign(PrivateKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineUpdate(byte one) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected byte[] engineSign() {
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
