package id.tanda.release;

import id.tanda.consent.Consent;
import id.tanda.crypto.MalformedException;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.internal.Skew;
import id.tanda.party.PartyProfile;
import id.tanda.party.Purpose;
import java.time.Instant;
import java.util.Optional;

/** Decides what a consent allows a relying party. */
record ConsentPermits(ReleasePorts ports, ReleaseKeys keys) {
  Outcome<Permit> permit(String text, PartyProfile party, Instant now) {
    Consent consent;
    try {
      consent = Consent.parse(text);
    } catch (MalformedException notAConsent) {
      return Outcome.refused(ReleaseRefusal.CONSENT_UNTRUSTED);
    }
    Optional<DeviceRecord> device =
        ports.store().inTransaction(tables -> tables.devices().find(consent.device()));
    if (!consent.authority().equals(keys.authority())
        || device.isEmpty()
        || !consent.signedBy(keys.engine().check(device.get().key()))) {
      return Outcome.refused(ReleaseRefusal.CONSENT_UNTRUSTED);
    }
    Optional<ReleaseRefusal> refusal =
        refusal(consent, device.get(), party, now).or(() -> spent(consent, now));
    return refusal.isPresent()
        ? Outcome.refused(refusal.get())
        : Outcome.done(permit(consent, device.get(), now));
  }

  private static Optional<ReleaseRefusal> refusal(
      Consent consent, DeviceRecord device, PartyProfile party, Instant now) {
    // first, since how a device stands is no business of a party to which nothing was granted
    if (!consent.granted().party().equals(party.id())) {
      return Optional.of(ReleaseRefusal.WRONG_PARTY);
    }
    if (device.state() != DeviceState.ACTIVE) {
      return Optional.of(ReleaseRefusal.DEVICE_NOT_ACTIVE);
    }
    if (!consent.granted().recipient().equals(party.encryption().thumbprint())) {
      return Optional.of(ReleaseRefusal.KEY_UNTRUSTED);
    }
    if (!consent.holdsAt(now, Skew.DEFAULT)) {
      return Optional.of(ReleaseRefusal.CONSENT_NOT_IN_FORCE);
    }
    Optional<Purpose> purpose =
        party
            .purpose(consent.granted().purpose())
            .filter(registered -> registered.covers(consent.granted().attributes()));
    if (purpose.isEmpty()) {
      return Optional.of(ReleaseRefusal.SCOPE_EXCEEDED);
    }
    return consent.wasShown(party.name(), purpose.get().notice())
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.CONSENT_MISMATCH);
  }

  /** Saves the work of a release that cannot be; the deciding transaction asks again. */
  private Optional<ReleaseRefusal> spent(Consent consent, Instant now) {
    return ports
        .store()
        .inTransaction(tables -> tables.consents().find(consent.device(), consent.id()))
        .filter(row -> !row.isUsable(now))
        .map(ConsentPermits::why);
  }

  private static ReleaseRefusal why(ConsentRow row) {
    return row.withdrawal().isPresent()
        ? ReleaseRefusal.CONSENT_WITHDRAWN
        : ReleaseRefusal.CONSENT_USED;
  }

  private static Permit permit(Consent consent, DeviceRecord device, Instant now) {
    return new Permit(
        device,
        consent.granted().attributes(),
        new Basis.OfConsent(consent.id()),
        ReceiptEvent.CONSENT_RELEASED,
        deciding -> use(deciding, consent, device.citizen(), now));
  }

  private static Optional<Reason> use(
      ReleaseTables tables, Consent consent, String citizen, Instant now) {
    boolean seenBefore = !tables.consents().add(ConsentRow.unused(consent, citizen));
    if (tables.consents().use(consent.device(), consent.id(), now)) {
      return Optional.empty();
    }
    return seenBefore
        ? tables.consents().find(consent.device(), consent.id()).map(ConsentPermits::why)
        : Optional.of(ReleaseRefusal.CONSENT_NOT_IN_FORCE);
  }
}
