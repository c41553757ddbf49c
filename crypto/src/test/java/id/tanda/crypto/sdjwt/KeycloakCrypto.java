package id.tanda.crypto.sdjwt;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.common.crypto.CryptoProvider;
import org.keycloak.common.crypto.ECDSACryptoProvider;

/** What Keycloak asks its host for when it checks ES256, on the providers of the platform. */
final class KeycloakCrypto {
  private static final BigInteger ORDER = new BigInteger(id.tanda.crypto.Fixtures.N, 16);

  private KeycloakCrypto() {}

  static void install() {
    if (!CryptoIntegration.isInitialised()) {
      CryptoIntegration.setProvider(
          proxy(
              CryptoProvider.class,
              (method, arguments) ->
                  switch (method) {
                    case "createECParams" -> curve((String) arguments[0]);
                    case "getKeyFactory" -> KeyFactory.getInstance("EC");
                    case "getSignature" -> Signature.getInstance((String) arguments[0]);
                    case "getEcdsaCryptoProvider" ->
                        proxy(ECDSACryptoProvider.class, (conversion, raw) -> der((byte[]) raw[0]));
                    default -> throw new UnsupportedOperationException(method);
                  }));
    }
  }

  private interface Answer {
    Object to(String method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private static ECParameterSpec curve(String name) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(name));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static byte[] der(byte[] p1363) throws Exception {
    return StandardDSAEncoding.INSTANCE.encode(
        ORDER,
        new BigInteger(1, Arrays.copyOf(p1363, 32)),
        new BigInteger(1, Arrays.copyOfRange(p1363, 32, 64)));
  }
}
