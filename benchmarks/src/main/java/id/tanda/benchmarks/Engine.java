package id.tanda.benchmarks;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import id.tanda.crypto.keys.Es256;
import java.security.Provider;

/** The engines that are measured. */
public enum Engine {
  /** The default. */
  BOUNCY_CASTLE,
  /** Amazon's provider over AWS-LC, never registered: whoever uses it is handed it. */
  ACCP;

  /** Returns the engine as our own code takes it. */
  public Es256 es256() {
    return this == ACCP ? Es256.jca(accp()) : Es256.bouncyCastle();
  }

  /**
   * Returns Amazon's provider.
   *
   * @throws IllegalStateException if its native part cannot be loaded here
   */
  public static Provider accp() {
    AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
    if (provider.getLoadingError() != null) {
      throw new IllegalStateException(
          "ACCP is packed for Linux on x86-64 alone", provider.getLoadingError());
    }
    return provider;
  }
}
