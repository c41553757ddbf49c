package id.tanda.release;

import id.tanda.consent.Consent;
import id.tanda.consent.ConsentId;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.PartyId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an authority remembers of a consent, from its first use or its withdrawal on.
 *
 * @param device the device that gave it; with {@code id} the key of the row
 * @param id its id, unique for the device
 * @param citizen the keyed handle of the citizen
 * @param party who may use it
 * @param maxUses how often it may be used
 * @param until until when, exclusive
 * @param uses how often it was used
 * @param withdrawal when it was withdrawn, and the receipt of that
 */
public record ConsentRow(
    KeyThumbprint device,
    ConsentId id,
    String citizen,
    PartyId party,
    int maxUses,
    Instant until,
    int uses,
    Optional<Withdrawn> withdrawal) {
  /**
   * The end of a consent before its time.
   *
   * @param at when
   * @param receipt the text of the receipt
   */
  public record Withdrawn(Instant at, String receipt) {}

  static ConsentRow unused(Consent consent, String citizen) {
    return new ConsentRow(
        consent.device(),
        consent.id(),
        citizen,
        consent.granted().party(),
        consent.granted().terms().usage().maxUses(),
        consent.expires(),
        0,
        Optional.empty());
  }

  static ConsentRow withdrawnBeforeUse(
      WithdrawalRequest request, String citizen, Withdrawn withdrawal) {
    return new ConsentRow(
        request.device(),
        request.consent(),
        citizen,
        request.party(),
        0,
        withdrawal.at(),
        0,
        Optional.of(withdrawal));
  }

  /** Tells if it may be used at a time: not withdrawn, uses left, and before its end. */
  public boolean isUsable(Instant now) {
    return withdrawal.isEmpty() && uses < maxUses && now.isBefore(until);
  }

  /** Returns the row after one more use. */
  public ConsentRow used() {
    return new ConsentRow(device, id, citizen, party, maxUses, until, uses + 1, withdrawal);
  }

  /** Returns the row after its withdrawal. */
  public ConsentRow withdrawn(Withdrawn end) {
    return new ConsentRow(device, id, citizen, party, maxUses, until, uses, Optional.of(end));
  }

  /** Returns the relying party and the uses, without naming a citizen. */
  @Override
  public String toString() {
    return "ConsentRow[" + party + ", " + uses + " of " + maxUses + "]";
  }
}
