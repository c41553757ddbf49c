package id.tanda.party;

import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import java.util.Optional;

/**
 * The authority's catalogue of scopes. A version that was published means the same for ever; to
 * change a scope, publish one with another id. Safe for use by many threads.
 */
public final class ScopeCatalogue {
  private final Transactions<? extends PartyTables> store;
  private final Registrar registrar;

  /** Keeps the catalogue in this store and signs with this registrar. */
  public ScopeCatalogue(Transactions<? extends PartyTables> store, Registrar registrar) {
    this.store = store;
    this.registrar = registrar;
  }

  /**
   * Publishes a scope. The very same scope again changes nothing.
   *
   * @return the scope, or {@link PartyRefusal#SCOPE_CHANGED} if its id stands for something else
   */
  public Outcome<Scope> publish(Scope scope) {
    return store.inTransaction(
        tables -> {
          if (tables.scopes().add(scope)) {
            tables.history().append(record(scope));
            return Outcome.done(scope);
          }
          Optional<Scope> published = tables.scopes().find(scope.id());
          return published.equals(Optional.of(scope))
              ? Outcome.done(scope)
              : Outcome.refused(PartyRefusal.SCOPE_CHANGED);
        });
  }

  /** Signs the whole catalogue for a week, to be served to everybody. */
  public Scopes published() {
    return registrar.publish(store.inTransaction(tables -> tables.scopes().all()));
  }

  private HistoryRecord record(Scope scope) {
    return HistoryRecord.of(
        registrar.now(),
        HistoryEvent.SCOPE_PUBLISHED,
        scope.id().text(),
        scope.reach().name(),
        registrar.randomness());
  }
}
