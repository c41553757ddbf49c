package id.tanda.examples.town;

import id.tanda.AuthorityKeys;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.device.AtRestKeys;
import id.tanda.identity.AuthorityId;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundle;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All keys of a civil registry, which may sign for a year.
 *
 * @param id whose they are
 * @param root signs the trust bundles, and is kept apart from the others
 * @param keys what the authority works with day by day
 * @param since when they were made
 */
public record RegistryKeys(AuthorityId id, SigningKey root, AuthorityKeys keys, Instant since) {
  private static final Duration SIGNS = Duration.ofDays(365);
  private static final Duration COUNTS = Duration.ofDays(400);

  /** Makes keys that are forgotten when the process ends. */
  public static RegistryKeys inMemory(AuthorityId id, Instant now) {
    Randomness randomness = Randomness.secure();
    Map<KeyUse, SigningKey> signing = new EnumMap<>(KeyUse.class);
    for (KeyUse use : KeyUse.values()) {
      signing.put(use, SoftwareKey.generate(randomness));
    }
    AtRestKeys atRest =
        new AtRestKeys(
            SealingKey.of(randomness.bytes(SealingKey.LENGTH)),
            KeyedHash.of(randomness.bytes(KeyedHash.LENGTH)),
            KeyedHash.of(randomness.bytes(KeyedHash.LENGTH)));
    return new RegistryKeys(
        id, SoftwareKey.generate(randomness), new AuthorityKeys(atRest, signing), now);
  }

  /** Returns what phones and desks pin. */
  public TrustAnchor anchor() {
    return new TrustAnchor(id, root.publicKey());
  }

  /**
   * Signs a trust bundle that names the keys for a week.
   *
   * @param sequence higher than that of every bundle before
   */
  public TrustBundle bundle(long sequence, Instant now) {
    List<KeyGrant> grants =
        keys.signing().entrySet().stream()
            .map(key -> grant(key.getKey(), key.getValue()))
            .collect(Collectors.toList());
    return TrustBundle.issue(
        root,
        id,
        sequence,
        now,
        TrustBundle.LONGEST_LIFE,
        "https://status." + id + "/lists/{list}",
        grants);
  }

  private KeyGrant grant(KeyUse use, SigningKey key) {
    return new KeyGrant(key.publicKey(), use, since, since.plus(SIGNS), since.plus(COUNTS));
  }

  /** Names the authority alone. */
  @Override
  public String toString() {
    return "RegistryKeys[" + id + "]";
  }
}
