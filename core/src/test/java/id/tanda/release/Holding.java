package id.tanda.release;

import id.tanda.consent.Consent;
import id.tanda.crypto.MalformedException;
import id.tanda.identity.Reason;
import java.util.Optional;

/**
 * A consent or token that a relying party holds, and how far it is used up.
 *
 * @param basis which one
 * @param text its text
 * @param maxUses how many releases there may be
 * @param released how many there were
 * @param withdrawn whether it was withdrawn
 */
record Holding(Basis basis, String text, int maxUses, int released, boolean withdrawn) {
  static Holding consent(String text) {
    try {
      Consent consent = Consent.parse(text);
      int maxUses = consent.granted().terms().usage().maxUses();
      return new Holding(new Basis.OfConsent(consent.id()), text, maxUses, 0, false);
    } catch (MalformedException damaged) {
      throw new AssertionError(damaged);
    }
  }

  static Holding token(String text, Bureau bureau) {
    return new Holding(bureau.basis(text), text, 1, 0, false);
  }

  /** Returns why an errand that was never done must be refused, if it must. */
  Optional<Reason> refusal(Errand errand) {
    if (errand instanceof Errand.Withdrawing) {
      return Optional.empty();
    }
    if (withdrawn) {
      return Optional.of(ReleaseRefusal.CONSENT_WITHDRAWN);
    }
    if (released < maxUses) {
      return Optional.empty();
    }
    return Optional.of(isConsent() ? ReleaseRefusal.CONSENT_USED : ReleaseRefusal.ALREADY_REDEEMED);
  }

  /** Returns it after an errand was done. */
  Holding after(Errand errand) {
    boolean ends = errand instanceof Errand.Withdrawing;
    return new Holding(basis, text, maxUses, released + (ends ? 0 : 1), withdrawn || ends);
  }

  /** Returns one more redemption of it. */
  Errand redemption(Bureau bureau) {
    return new Errand.Redeeming(
        isConsent()
            ? Redemption.ofConsent(
                bureau.redeemer(bureau.bank), text, bureau.clock.instant(), bureau.nextId())
            : bureau.redeem(bureau.hotel, text));
  }

  boolean isConsent() {
    return basis instanceof Basis.OfConsent;
  }
}
