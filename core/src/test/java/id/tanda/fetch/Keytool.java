package id.tanda.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a self-signed certificate with the tool of the platform. */
public final class Keytool {
  /** Opens the file and the key. */
  public static final char[] PASSWORD = "for-this-test".toCharArray();

  private Keytool() {}

  /** Makes one for a host name, with its key, under the name server in a PKCS#12 file. */
  public static void certificate(Path store, String name) throws Exception {
    Process tool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=dns:" + name,
                    "-alias",
                    "server",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
      throw new IllegalStateException("keytool failed");
    }
  }
}
