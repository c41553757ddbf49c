package id.tanda.crypto.keys;

import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.ECPrivateKey;
import java.util.HexFormat;

/**
 * What a host does with an HSM, in a process of its own: its library finds the token by the
 * environment. Says line by line what came of it.
 */
final class HsmSession {
  private static final HexFormat HEX = HexFormat.of();

  private HsmSession() {}

  /** Takes the provider's configuration, the PIN, and the name of a key on P-256. */
  public static void main(String[] arguments) throws Exception {
    Provider hsm = Security.getProvider("SunPKCS11").configure(arguments[0]);
    char[] pin = arguments[1].toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS11", hsm);
    store.load(null, pin);
    PrivateKey secret = (PrivateKey) store.getKey(arguments[2], null);
    say("registered", Security.getProvider(hsm.getName()) != null);
    say("encoded", secret.getEncoded() != null);
    say("number", secret instanceof ECPrivateKey);
    KeyStoreKey key = KeyStoreKey.of(store, arguments[2]);
    say("key", HEX.formatHex(key.publicKey().spki()));
    for (int i = 0; i < 20; i++) {
      byte[] message = ("message " + i).getBytes(StandardCharsets.US_ASCII);
      say("signature", HEX.formatHex(key.sign(message)));
    }
    for (String unfit : new String[] {"absent", "p384"}) {
      try {
        KeyStoreKey.of(store, unfit);
        say(unfit, "loaded");
      } catch (SigningKeyException refused) {
        say(unfit, refused.problem());
      }
    }
  }

  private static void say(String what, Object value) {
    System.out.println(what + "=" + value);
  }
}
