package id.tanda.release;

import id.tanda.device.DeviceRecord;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.party.PartyProfile;
import id.tanda.party.Scope;
import id.tanda.token.AuthenticToken;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenReading;
import id.tanda.token.TokenRejection;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what a token allows a relying party. The whole token is verified here; nobody's word is
 * taken for it.
 */
record TokenPermits(ReleasePorts ports, ReleaseKeys keys) {
  Outcome<Permit> permit(String text, PartyProfile party, Instant now) {
    TokenReading reading = ports.tokens().read(text, now);
    if (reading instanceof TokenReading.Rejected rejected) {
      return Outcome.refused(rejected.reason());
    }
    if (reading instanceof TokenReading.Undecided undecided) {
      return Outcome.refused(undecided.missing());
    }
    AuthenticToken token = ((TokenReading.Authentic) reading).token();
    if (!token.authority().equals(keys.authority())) {
      return Outcome.refused(TokenRejection.UNKNOWN_KEY);
    }
    if (token.audience().filter(audience -> !audience.equals(party.id())).isPresent()) {
      return Outcome.refused(TokenRejection.WRONG_AUDIENCE);
    }
    return token.scope().isEmpty()
        ? Outcome.refused(ReleaseRefusal.NO_SCOPE)
        : ports.store().inTransaction(tables -> permit(token, party, tables));
  }

  private static Outcome<Permit> permit(
      AuthenticToken token, PartyProfile party, ReleaseTables tables) {
    Optional<Scope> scope =
        token.scope().filter(party.scopes()::contains).flatMap(tables.scopes()::find);
    if (scope.isEmpty()) {
      return Outcome.refused(ReleaseRefusal.SCOPE_NOT_REGISTERED);
    }
    if (scope.get().reach() == Scope.Reach.BOUND && token.audience().isEmpty()) {
      return Outcome.refused(ReleaseRefusal.SCOPE_BOUND);
    }
    Optional<DeviceRecord> device = Permit.activeDevice(tables, token.device());
    if (device.isEmpty()) {
      return Outcome.refused(ReleaseRefusal.DEVICE_NOT_ACTIVE);
    }
    TokenMark mark = token.mark(TokenMark.Domain.REDEEMED);
    return Outcome.done(
        new Permit(
            device.get(),
            scope.get().attributes(),
            new Basis.OfToken(mark),
            ReceiptEvent.SCOPE_RELEASED,
            deciding -> redeem(deciding, mark, token.marksKeptUntil())));
  }

  private static Optional<Reason> redeem(ReleaseTables tables, TokenMark mark, Instant keepUntil) {
    return tables.redeemed().add(mark, keepUntil)
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.ALREADY_REDEEMED);
  }
}
