package id.tanda;

import id.tanda.activation.CredentialMaker;
import id.tanda.attribute.Attributes;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.token.CredentialIssuer;
import id.tanda.token.DataCredential;
import id.tanda.token.DeviceCredentials;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.Optional;

/** Issues by the trust bundle that is current at the moment. */
record CurrentIssuer(
    AuthorityId authority, SigningKey key, TrustBundles bundles, Randomness randomness)
    implements CredentialMaker {
  @Override
  public DeviceCredentials issue(P256PublicKey device, long statusIndex, Instant now) {
    return issuer().issue(device, statusIndex, now);
  }

  @Override
  public Optional<DataCredential> issueData(
      P256PublicKey device, long statusIndex, Attributes data, Instant now) {
    return Optional.of(issuer().issueData(device, statusIndex, data, now));
  }

  private CredentialIssuer issuer() {
    return new CredentialIssuer(
        authority, key, Publications.current(bundles, authority), randomness);
  }

  @Override
  public String toString() {
    return "CurrentIssuer[" + authority + "]";
  }
}
