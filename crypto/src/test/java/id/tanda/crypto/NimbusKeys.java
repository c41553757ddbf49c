package id.tanda.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.text.ParseException;

/** Our keys in the hands of Nimbus, which stands for everybody else's JOSE. */
public final class NimbusKeys {
  private NimbusKeys() {}

  /** A public key. */
  public static ECKey of(P256PublicKey key) {
    try {
      return ECKey.parse(Jwk.of(key).text());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pair of keys. */
  public static ECKey of(SoftwareKey key) {
    ECKey half = of(key.publicKey());
    return new ECKey.Builder(Curve.P_256, half.getX(), half.getY())
        .d(Base64URL.encode(key.secret()))
        .build();
  }

  /** Whether Nimbus takes a text for a JWS by this key. */
  public static boolean verify(String jws, P256PublicKey key) {
    try {
      return JWSObject.parse(jws).verify(new ECDSAVerifier(of(key)));
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }
}
