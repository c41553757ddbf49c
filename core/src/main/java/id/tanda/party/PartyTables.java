package id.tanda.party;

import id.tanda.history.HistoryTables;

/** The tables that this feature needs within a transaction. */
public interface PartyTables extends HistoryTables {
  /** Returns the relying parties. */
  PartyTable parties();

  /** Returns the published scopes. */
  ScopeTable scopes();
}
