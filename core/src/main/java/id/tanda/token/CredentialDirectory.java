package id.tanda.token;

import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.StoreException;
import java.util.Optional;

/**
 * Where a verifier finds the credential that a token in reference form only names.
 *
 * <p>It returns the bytes of a dense credential, which then pass every check of one that came with
 * a token; it is never trusted for a bare key. It must keep a time-out of its own and be safe for
 * use by many threads.
 */
@FunctionalInterface
public interface CredentialDirectory {
  /**
   * Looks a credential up.
   *
   * @param device the first 8 bytes of the device key's thumbprint
   * @return the bytes of the newest credential of that device, or empty if there is none
   * @throws StoreException if the directory cannot tell; the token is then undecided
   */
  Optional<byte[]> find(KeyId device);

  /** Returns a directory that knows no credential, so that every reference is refused. */
  static CredentialDirectory none() {
    return device -> Optional.empty();
  }
}
