package id.tanda.party;

import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import java.time.Instant;
import java.util.Optional;

/**
 * The authority's register of relying parties: register, rotate, suspend, resume.
 *
 * <p>What is decided here counts at the authority at once. Phones are not told: they go by the
 * registration in a request, until that ends. Safe for use by many threads.
 */
public final class RelyingParties {
  private final Transactions<? extends PartyTables> store;
  private final Registrar registrar;

  /** Keeps the register in this store and signs with this registrar. */
  public RelyingParties(Transactions<? extends PartyTables> store, Registrar registrar) {
    this.store = store;
    this.registrar = registrar;
  }

  /**
   * Registers a relying party for the first time; refused with {@link PartyRefusal#EXISTS} for the
   * second, with {@link PartyRefusal#RESERVED} under the id of the authority, and with {@link
   * PartyRefusal#DUTY_MISSING} if a purpose does not tell what it must.
   *
   * @throws IllegalArgumentException if the registration would be longer than {@link
   *     Registration#MAX_CHARS}
   */
  public Outcome<Registration> register(PartyProfile profile) {
    Optional<PartyRefusal> unfit = unfit(profile);
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    Registration registration = registrar.register(profile);
    Instant now = registrar.now();
    PartyRecord row = new PartyRecord(registration, PartyState.ACTIVE, now);
    return store.inTransaction(
        tables -> {
          if (!arePublished(profile, tables)) {
            return Outcome.refused(PartyRefusal.SCOPE_UNKNOWN);
          }
          if (!tables.parties().add(row)) {
            return Outcome.refused(PartyRefusal.EXISTS);
          }
          tables.history().append(record(HistoryEvent.PARTY_REGISTERED, row));
          return Outcome.done(registration);
        });
  }

  /**
   * Replaces names, keys, purposes, scopes and origins, and signs anew for another year. One that
   * is suspended stays suspended. Refused like a first registration.
   *
   * <p>Consents that were given before go on, unless what the citizens agreed to has changed: the
   * encryption key, the display name, or the purpose's words or attributes. Then they are asked
   * again.
   *
   * @throws IllegalArgumentException if the registration would be longer than {@link
   *     Registration#MAX_CHARS}
   */
  public Outcome<Registration> rotate(PartyProfile profile) {
    Optional<PartyRefusal> unfit = unfit(profile);
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    Registration registration = registrar.register(profile);
    return store.inTransaction(
        tables -> {
          if (!arePublished(profile, tables)) {
            return Outcome.refused(PartyRefusal.SCOPE_UNKNOWN);
          }
          Optional<PartyRecord> before = tables.parties().find(profile.id());
          if (before.isEmpty()) {
            return Outcome.refused(PartyRefusal.UNKNOWN);
          }
          PartyRecord next = new PartyRecord(registration, before.get().state(), registrar.now());
          return replace(tables, next, before.get(), HistoryEvent.PARTY_ROTATED);
        });
  }

  /**
   * Holds a relying party back: the authority releases nothing more to it. Phones still answer its
   * requests, and hand over themselves what their citizens agree to, until the registration ends.
   * Does nothing if it is suspended already.
   */
  public Outcome<Registration> suspend(PartyId id) {
    return move(id, PartyState.SUSPENDED, HistoryEvent.PARTY_SUSPENDED);
  }

  /** Lets a suspended relying party redeem again. Does nothing if it is active already. */
  public Outcome<Registration> resume(PartyId id) {
    return move(id, PartyState.ACTIVE, HistoryEvent.PARTY_RESUMED);
  }

  /** Returns what is registered under this id now. */
  public Optional<PartyRecord> find(PartyId id) {
    return store.inTransaction(tables -> tables.parties().find(id));
  }

  private Outcome<Registration> move(PartyId id, PartyState to, HistoryEvent event) {
    return store.inTransaction(
        tables -> {
          Optional<PartyRecord> before = tables.parties().find(id);
          if (before.isEmpty()) {
            return Outcome.refused(PartyRefusal.UNKNOWN);
          }
          if (before.get().state() == to) {
            return Outcome.done(before.get().registration());
          }
          PartyRecord next = new PartyRecord(before.get().registration(), to, registrar.now());
          return replace(tables, next, before.get(), event);
        });
  }

  private Outcome<Registration> replace(
      PartyTables tables, PartyRecord next, PartyRecord before, HistoryEvent event) {
    if (!tables.parties().replace(next, before)) {
      return Outcome.refused(PartyRefusal.CHANGED_MEANWHILE);
    }
    tables.history().append(record(event, next));
    return Outcome.done(next.registration());
  }

  private Optional<PartyRefusal> unfit(PartyProfile profile) {
    if (Registration.isReserved(profile.id(), registrar.authority())) {
      return Optional.of(PartyRefusal.RESERVED);
    }
    return profile.informs() ? Optional.empty() : Optional.of(PartyRefusal.DUTY_MISSING);
  }

  private static boolean arePublished(PartyProfile profile, PartyTables tables) {
    return profile.scopes().stream().allMatch(scope -> tables.scopes().find(scope).isPresent());
  }

  private HistoryRecord record(HistoryEvent event, PartyRecord row) {
    return HistoryRecord.of(
        row.since(), event, row.id().text(), row.registration().id(), registrar.randomness());
  }
}
