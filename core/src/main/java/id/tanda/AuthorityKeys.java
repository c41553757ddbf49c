package id.tanda;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.device.AtRestKeys;
import id.tanda.trust.KeyUse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The keys of an authority. The root is not among them: it signs trust bundles offline.
 *
 * @param atRest guard personal data in the store
 * @param signing one key for each use but {@link KeyUse#CHECKPOINT}, all different
 */
public record AuthorityKeys(AtRestKeys atRest, Map<KeyUse, SigningKey> signing) {
  /**
   * Checks that no key is missing or serves two uses.
   *
   * @throws IllegalArgumentException if one is or does
   */
  public AuthorityKeys {
    Objects.requireNonNull(atRest, "atRest");
    signing = Map.copyOf(new EnumMap<>(signing));
    for (KeyUse use : KeyUse.values()) {
      if (use != KeyUse.CHECKPOINT && !signing.containsKey(use)) {
        throw new IllegalArgumentException("a signing key is missing: " + use.text());
      }
    }
    long distinct = signing.values().stream().map(key -> key.publicKey().id()).distinct().count();
    if (distinct < signing.size()) {
      throw new IllegalArgumentException("every use must have a key of its own");
    }
  }

  SigningKey of(KeyUse use) {
    return Objects.requireNonNull(signing.get(use));
  }

  /** Returns a text without any key. */
  @Override
  public String toString() {
    return "AuthorityKeys[hidden]";
  }
}
