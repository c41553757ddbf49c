package id.tanda.crypto.keys;

import java.security.Provider;
import java.util.Objects;

/**
 * An engine that checks ES256 signatures: ECDSA on P-256 with SHA-256.
 *
 * <p>All engines give the same verdict; they differ in speed. The one known exception refuses what
 * no honest signer makes: SunEC of Java 17 compares the x coordinate of the signature's point
 * unreduced, and so misses signatures whose {@code r} is below 2^127. Thread-safe.
 */
public interface Es256 {

  /**
   * Names the engine in measurements and logs.
   *
   * @return a short stable name
   */
  String name();

  /**
   * Prepares a key. Keep the result as long as the key is trusted: engines cache tables in it.
   *
   * @param key the key that should have signed
   * @return a check for that key
   * @throws IllegalStateException if the engine is not able to check ES256 with this key
   */
  SignatureCheck check(P256PublicKey key);

  /**
   * Returns the default engine, which needs no security provider.
   *
   * @return the engine of Bouncy Castle's lightweight classes
   */
  static Es256 bouncyCastle() {
    return new BouncyCastleEs256();
  }

  /**
   * Returns an engine that asks exactly this provider, registered or not, and never another.
   *
   * @param provider one that has {@code SHA256withECDSAinP1363Format} and an {@code EC} key
   *     factory; if it lacks them, {@link #check} says so
   * @return the engine
   */
  static Es256 jca(Provider provider) {
    return new JcaEs256(Objects.requireNonNull(provider, "provider"));
  }
}
