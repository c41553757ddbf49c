package id.tanda.release;

import id.tanda.internal.Envelope;
import id.tanda.internal.Skew;
import id.tanda.party.PartyProfile;
import id.tanda.party.PartyRecord;
import id.tanda.party.PartyState;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a redemption is from whom it says, and fresh. */
record RedeemerCheck(ReleaseKeys keys) {
  /**
   * Returns why the redeemer is not believed, or nothing. What was sealed to a key that has been
   * replaced since, perhaps because it was stolen, is not handed out again either.
   */
  Optional<ReleaseRefusal> untrusted(Redemption redemption, PartyRecord party, Instant now) {
    PartyProfile profile = party.profile();
    if (!redemption.signedBy(keys.engine().check(profile.signing()))) {
      return Optional.of(ReleaseRefusal.BAD_SIGNATURE);
    }
    if (!redemption.envelope().audience().equals(keys.authority().text())) {
      return Optional.of(ReleaseRefusal.WRONG_AUTHORITY);
    }
    if (party.state() != PartyState.ACTIVE) {
      return Optional.of(ReleaseRefusal.PARTY_SUSPENDED);
    }
    // a registration ends when now has reached its exp
    if (!now.isBefore(party.registration().expires())) {
      return Optional.of(ReleaseRefusal.REGISTRATION_ENDED);
    }
    return redemption.encryptionKey().equals(profile.encryption().id())
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.KEY_UNTRUSTED);
  }

  /** Returns why a redemption that was not answered before is not taken now, or nothing. */
  static Optional<ReleaseRefusal> untimely(Redemption redemption, Instant now) {
    Envelope envelope = redemption.envelope();
    return envelope.holdsAt(now, Skew.DEFAULT) && envelope.livesAtMost(Redemption.LONGEST_LIFE)
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.NOT_IN_FORCE);
  }
}
