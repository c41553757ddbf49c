package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.identity.Language;
import java.util.List;
import java.util.Objects;

/** What a citizen decided on a request. */
public sealed interface Decision {
  /**
   * Everything required, and these of the optional attributes.
   *
   * @param shownIn the language in which the request was shown
   * @param optional which optional attributes may go out as well
   * @param delivery where the data come from
   */
  record Grant(Language shownIn, List<Attribute> optional, Delivery delivery) implements Decision {
    /** Copies the list. */
    public Grant {
      Objects.requireNonNull(shownIn, "shownIn");
      Objects.requireNonNull(delivery, "delivery");
      optional = List.copyOf(optional);
    }
  }

  /** Where the data come from. */
  enum Delivery {
    /** From the authority, as the register has them when the consent is redeemed. */
    BY_AUTHORITY,
    /**
     * From the phone, at once and without a network, as they were when its credential was issued.
     */
    BY_PHONE
  }

  /** Nothing. */
  record Refusal() implements Decision {}

  /** Returns a grant of everything required and these of the optional attributes. */
  static Decision grant(Language shownIn, Attribute... optional) {
    return new Grant(shownIn, List.of(optional), Delivery.BY_AUTHORITY);
  }

  /**
   * Returns the same grant, but the phone hands the data over itself, with the consent: for a
   * request of one use only, since what was handed over cannot be taken back.
   */
  static Decision handOver(Language shownIn, Attribute... optional) {
    return new Grant(shownIn, List.of(optional), Delivery.BY_PHONE);
  }

  /** Returns a refusal. */
  static Decision refuse() {
    return new Refusal();
  }
}
