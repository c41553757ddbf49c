package id.tanda.benchmarks.peers;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import id.tanda.crypto.keys.P256PublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/** Our public keys as other libraries take them. */
final class JavaKeys {
  private JavaKeys() {}

  static ECPublicKey of(P256PublicKey key) throws GeneralSecurityException {
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key.spki()));
  }

  static ECKey jwk(P256PublicKey key) throws GeneralSecurityException {
    return new ECKey.Builder(Curve.P_256, of(key)).keyID(key.id().text()).build();
  }
}
