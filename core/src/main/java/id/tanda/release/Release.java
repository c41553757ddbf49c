package id.tanda.release;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.consent.Request;
import id.tanda.identity.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a relying party gets, opened and verified.
 *
 * @param subject its own name for the citizen, the same at every release and another one for every
 *     relying party
 * @param attributes exactly what was granted and is on the register
 * @param basis the token or consent that it rests on
 * @param receipt the authority's proof, to be kept
 */
public record Release(String subject, Attributes attributes, Basis basis, Receipt receipt) {
  /** Checks that nothing is missing. */
  public Release {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(attributes, "attributes");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(receipt, "receipt");
  }

  /**
   * Looks again at the values that the request asked for, since a wallet's own look proves nothing.
   *
   * @return this release, or {@link OpeningRefusal#OTHER_VALUES} if they are not met
   */
  public Outcome<Release> answering(Request asked) {
    return asked.question().wanted().isMetBy(attributes)
        ? Outcome.done(this)
        : Outcome.refused(OpeningRefusal.OTHER_VALUES);
  }

  /**
   * Returns what the request required and did not get, in its order: the citizen agreed, but the
   * register holds no such datum.
   */
  public List<Attribute> missing(Request asked) {
    return asked.question().wanted().required().stream()
        .filter(attribute -> !attributes.names().contains(attribute))
        .collect(Collectors.toList());
  }

  /** Returns the names of the attributes alone. */
  @Override
  public String toString() {
    return "Release" + attributes.names();
  }
}
