package id.tanda.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import id.tanda.crypto.keys.Es256;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What stands behind the port of the engine: our default, that of the platform, and AWS-LC. */
public final class Engines {
  private static final String DEFAULT = "bouncycastle";
  private static final String AWS_LC = "AmazonCorrettoCryptoProvider";

  private Engines() {}

  /** The names of all engines. */
  public static List<String> names() {
    return List.of(DEFAULT, "SunEC", AWS_LC);
  }

  /** An engine by its name, or skips the test aloud where it does not run. */
  public static Es256 named(String name) {
    return name.equals(DEFAULT) ? Es256.bouncyCastle() : Es256.jca(provider(name));
  }

  /** A provider by its name, never registered by us, or skips the test aloud. */
  public static Provider provider(String name) {
    return name.equals(AWS_LC) ? awsLc() : Security.getProvider(name);
  }

  private static Provider awsLc() {
    AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
    if (provider.getLoadingError() != null) {
      System.out.println("SKIPPED: AWS-LC does not load here: " + provider.getLoadingError());
      Assumptions.abort("AWS-LC does not load here");
    }
    return provider;
  }
}
