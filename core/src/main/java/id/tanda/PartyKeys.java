package id.tanda;

import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.SigningKey;
import java.util.Objects;

/**
 * The two keys of a relying party, as they are registered.
 *
 * @param signing signs requests and redemptions
 * @param encryption opens releases
 */
public record PartyKeys(SigningKey signing, AgreementKey encryption) {
  /** Checks that nothing is missing. */
  public PartyKeys {
    Objects.requireNonNull(signing, "signing");
    Objects.requireNonNull(encryption, "encryption");
  }

  /** Returns a text without any key. */
  @Override
  public String toString() {
    return "PartyKeys[hidden]";
  }
}
