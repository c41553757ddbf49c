package id.tanda.release.offline;

import id.tanda.attribute.Attributes;
import id.tanda.consent.Consent;
import id.tanda.crypto.keys.KeyThumbprint;
import java.time.Instant;
import java.util.Objects;

/**
 * What a phone handed over itself, opened and verified.
 *
 * @param device the handle of the device, the same at every relying party
 * @param attributes exactly what was granted
 * @param asOf when the authority attested them; the register may have changed since
 * @param consent the citizen's proof, to be kept
 */
public record OfflineRelease(
    KeyThumbprint device, Attributes attributes, Instant asOf, Consent consent) {
  /** Checks that nothing is missing. */
  public OfflineRelease {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(attributes, "attributes");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(consent, "consent");
  }

  /**
   * Tells if a text that came to a reply address has the five parts of what a phone hands over; a
   * consent has three.
   */
  public static boolean isSealed(String text) {
    return text.chars().filter(character -> character == '.').count() == 4;
  }

  /** Returns the names of the attributes alone. */
  @Override
  public String toString() {
    return "OfflineRelease" + attributes.names();
  }
}
