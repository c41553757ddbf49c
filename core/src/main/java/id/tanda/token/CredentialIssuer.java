package id.tanda.token;

import id.tanda.attribute.Attributes;
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
 * Makes the credentials of active devices, in both forms, and those of their citizens' data.
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
    Issuance what = issuance(device, statusIndex, now);
    return new DeviceCredentials(
        DenseCredential.sign(key, device, statusIndex, what.expires()),
        TextCredential.sign(key, what, randomness),
        what.expires());
  }

  /**
   * Returns the data of a citizen for their device, to be handed over without the authority.
   *
   * @param device the binding key
   * @param statusIndex the index of the device
   * @param data what the register holds; see {@link DataCredential} for what of it goes in
   * @throws IllegalStateException if the key may not sign at this time
   */
  public DataCredential issueData(
      P256PublicKey device, long statusIndex, Attributes data, Instant now) {
    return DataCredential.sign(key, issuance(device, statusIndex, now), data, randomness);
  }

  private Issuance issuance(P256PublicKey device, long statusIndex, Instant now) {
    KeyGrant grant = grant();
    if (now.isBefore(grant.notBefore()) || !now.isBefore(grant.signUntil())) {
      throw new IllegalStateException("the credential key may not sign at this time");
    }
    Instant latest = now.plus(TokenReader.LONGEST_CREDENTIAL);
    Instant expires =
        (grant.expires().isBefore(latest) ? grant.expires() : latest).truncatedTo(ChronoUnit.DAYS);
    Issuance.Status status =
        new Issuance.Status(
            bundle.statusAddress(statusIndex / StatusList.SIZE), statusIndex % StatusList.SIZE);
    return new Issuance(authority, device, status, now, expires);
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
