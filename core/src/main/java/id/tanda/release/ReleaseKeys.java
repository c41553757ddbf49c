package id.tanda.release;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.device.AtRestKeys;
import id.tanda.identity.AuthorityId;
import java.util.Objects;

/**
 * In whose name, and with which keys, data are released.
 *
 * @param authority the authority
 * @param data the key that its trust bundle names for data
 * @param receipt the key that its trust bundle names for receipts
 * @param atRest the keys of its store
 * @param engine checks signatures
 * @param randomness draws ids, salts and ephemeral keys
 */
public record ReleaseKeys(
    AuthorityId authority,
    SigningKey data,
    SigningKey receipt,
    AtRestKeys atRest,
    Es256 engine,
    Randomness randomness) {
  /** Checks that nothing is missing. */
  public ReleaseKeys {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(receipt, "receipt");
    Objects.requireNonNull(atRest, "atRest");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(randomness, "randomness");
  }

  /** Returns the authority alone. */
  @Override
  public String toString() {
    return "ReleaseKeys[" + authority + "]";
  }
}
