package id.tanda.consent;

import java.util.Objects;

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

  /** No; and no word about why, so that a refusal looks like a wallet that has nothing to give. */
  record Declined() implements ConsentAnswer {}
}
