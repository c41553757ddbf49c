package id.tanda.consent;

import java.util.Objects;
import java.util.Optional;

/** What a wallet has to say to a relying party after the citizen decided. */
public sealed interface ConsentAnswer {
  /**
   * Yes.
   *
   * @param consent what to send to the reply address
   */
  record Given(Consent consent) implements ConsentAnswer {
    /** Checks that there is a consent. */
    public Given {
      Objects.requireNonNull(consent, "consent");
    }
  }

  /**
   * Yes, and the data with it.
   *
   * @param consent what was agreed to
   * @param text what to send to the reply address: consent and data, sealed to the relying party
   */
  record HandedOver(Consent consent, String text) implements ConsentAnswer {
    /** Checks that nothing is missing. */
    public HandedOver {
      Objects.requireNonNull(consent, "consent");
      Objects.requireNonNull(text, "text");
    }

    /** Returns a text without content. */
    @Override
    public String toString() {
      return "HandedOver[" + consent + "]";
    }
  }

  /** No; and no word about why, so that a refusal looks like a wallet that has nothing to give. */
  record Declined() implements ConsentAnswer {}

  /** Returns what was agreed to, or empty if nothing was. */
  default Optional<Consent> agreed() {
    if (this instanceof Given given) {
      return Optional.of(given.consent());
    }
    return this instanceof HandedOver handed ? Optional.of(handed.consent()) : Optional.empty();
  }
}
