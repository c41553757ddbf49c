package id.tanda.activation;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.device.AtRestKeys;
import java.util.Objects;

/**
 * The keys of the authority that activation needs.
 *
 * @param atRest guard personal data and codes in the store
 * @param counter signs counter challenges; the trust bundle names it with the role counter
 */
public record ActivationKeys(AtRestKeys atRest, SigningKey counter) {
  /** Checks that nothing is missing. */
  public ActivationKeys {
    Objects.requireNonNull(atRest, "atRest");
    Objects.requireNonNull(counter, "counter");
  }

  /** Returns a text without any key. */
  @Override
  public String toString() {
    return "ActivationKeys[hidden]";
  }
}
