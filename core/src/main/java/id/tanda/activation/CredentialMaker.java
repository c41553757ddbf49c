package id.tanda.activation;

import id.tanda.attribute.Attributes;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.token.DataCredential;
import id.tanda.token.DeviceCredentials;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs the credentials of a device and of its citizen's data. Never called inside a transaction,
 * since its key may block; must be safe for use by many threads.
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

  /**
   * Returns the data of the citizen for the same device, with the same end, to be handed over
   * without the authority. Default: none.
   *
   * @param data what the register holds of the citizen
   */
  default Optional<DataCredential> issueData(
      P256PublicKey device, long statusIndex, Attributes data, Instant now) {
    return Optional.empty();
  }
}
