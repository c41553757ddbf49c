package id.tanda.examples.office;

import id.tanda.AuthorityKeys;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.device.AtRestKeys;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.RegistryKeys;
import id.tanda.identity.AuthorityId;
import id.tanda.trust.KeyUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys of the registry in two files: those of every day, and the root, which in earnest lies in
 * a safe and signs elsewhere.
 */
final class KeptKeys {
  private static final String ROOT = "root";
  private static final String PERSONAL_DATA = "personal-data";
  private static final String LOOKUP = "lookup";
  private static final String CODES = "codes";

  private KeptKeys() {}

  /** Opens the files in a folder, or makes them. */
  static RegistryKeys in(Folder folder, AuthorityId id, Instant now) {
    KeyFile root = KeyFile.in(folder.path().resolve("root.p12"), List.of(ROOT), List.of(), now);
    List<String> uses =
        Arrays.stream(KeyUse.values()).map(KeyUse::text).collect(Collectors.toList());
    KeyFile daily =
        KeyFile.in(
            folder.path().resolve("keys.p12"), uses, List.of(PERSONAL_DATA, LOOKUP, CODES), now);
    return new RegistryKeys(
        id,
        root.signing(ROOT),
        new AuthorityKeys(atRest(daily), signing(daily)),
        daily.since(KeyUse.CREDENTIAL.text()));
  }

  private static Map<KeyUse, SigningKey> signing(KeyFile file) {
    Map<KeyUse, SigningKey> signing = new EnumMap<>(KeyUse.class);
    for (KeyUse use : KeyUse.values()) {
      signing.put(use, file.signing(use.text()));
    }
    return signing;
  }

  private static AtRestKeys atRest(KeyFile file) {
    return new AtRestKeys(
        SealingKey.of(file.secret(PERSONAL_DATA)),
        KeyedHash.of(file.secret(LOOKUP)),
        KeyedHash.of(file.secret(CODES)));
  }
}
