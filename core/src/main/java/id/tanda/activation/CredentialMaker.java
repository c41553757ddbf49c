package id.tanda.activation;

import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.token.DeviceCredentials;
import java.time.Instant;

/**
 * Signs the credentials of a device. Never called inside a transaction, since its key may block;
 * must be safe for use by many threads.
 */
@FunctionalInterface
public interface CredentialMaker {
  /**
   * Returns credentials in both forms.
   *
   * @param device the binding key
   * @param statusIndex the index over all status lists that belongs to this device alone
   */
  DeviceCredentials issue(P256PublicKey device, long statusIndex, Instant now);
}
