package id.tanda.token;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusList;
import id.tanda.trust.TrustBundle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Makes the credentials of active devices, in both forms.
 *
 * <p>They end at 00:00 UTC, at most 31 days on and never after the authority's key. Safe for use by
 * many threads if its key is.
 */
public final class CredentialIssuer {
  private final AuthorityId authority;
  private final SigningKey key;
  private final TrustBundle bundle;
  private final Randomness randomness;

  /**
   * Creates one.
   *
   * @param key a key that the bundle names with the role credential
   * @param bundle the authority's current bundle
   * @throws IllegalArgumentException if the bundle does not name the key for that
   */
  public CredentialIssuer(
      AuthorityId authority, SigningKey key, TrustBundle bundle, Randomness randomness) {
    this.authority = Objects.requireNonNull(authority, "authority");
    this.key = Objects.requireNonNull(key, "key");
    this.bundle = Objects.requireNonNull(bundle, "bundle");
    this.randomness = Objects.requireNonNull(randomness, "randomness");
    grant();
  }

  /**
   * Returns credentials for a device.
   *
   * @param device the binding key
   * @param statusIndex an index over all status lists that was never used before
   * @throws IllegalStateException if the key may not sign at this time
   */
  public DeviceCredentials issue(P256PublicKey device, long statusIndex, Instant now) {
    KeyGrant grant = grant();
    if (now.isBefore(grant.notBefore()) || !now.isBefore(grant.signUntil())) {
      throw new IllegalStateException("the credential key may not sign at this time");
    }
    Instant latest = now.plus(TokenReader.LONGEST_CREDENTIAL);
    Instant expires =
        (grant.expires().isBefore(latest) ? grant.expires() : latest).truncatedTo(ChronoUnit.DAYS);
    TextCredential.Status status =
        new TextCredential.Status(
            bundle.statusAddress(statusIndex / StatusList.SIZE), statusIndex % StatusList.SIZE);
    return new DeviceCredentials(
        DenseCredential.sign(key, device, statusIndex, expires),
        TextCredential.sign(key, authority, device, status, now, expires, randomness),
        expires);
  }

  private KeyGrant grant() {
    return bundle.keys().stream()
        .filter(grant -> grant.use() == KeyUse.CREDENTIAL && grant.key().equals(key.publicKey()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the bundle must name the key with the role credential"));
  }
}
