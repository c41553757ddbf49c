package id.tanda.party;

import id.tanda.identity.PartyId;
import java.time.Instant;
import java.util.Objects;

/**
 * A relying party as the authority keeps it.
 *
 * @param registration its newest registration
 * @param state where it stands
 * @param since since when it stands there with this registration
 */
public record PartyRecord(Registration registration, PartyState state, Instant since) {
  /** Checks that nothing is missing. */
  public PartyRecord {
    Objects.requireNonNull(registration, "registration");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
  }

  /** Returns the relying party's id. */
  public PartyId id() {
    return registration.party();
  }

  /** Returns what is registered about it. */
  public PartyProfile profile() {
    return registration.profile();
  }

  /** Tells if the other is the same version of this row: same registration, same state. */
  public boolean isVersionOf(PartyRecord other) {
    return registration.id().equals(other.registration.id()) && state == other.state;
  }
}
