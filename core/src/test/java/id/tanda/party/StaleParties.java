package id.tanda.party;

import id.tanda.history.HistoryTable;
import id.tanda.identity.PartyId;
import java.util.Optional;

/**
 * Tables of a transaction in which every row of a relying party has just been changed by somebody
 * else.
 */
record StaleParties(PartyTables now) implements PartyTables, PartyTable {
  @Override
  public PartyTable parties() {
    return this;
  }

  @Override
  public ScopeTable scopes() {
    return now.scopes();
  }

  @Override
  public HistoryTable history() {
    return now.history();
  }

  @Override
  public Optional<PartyRecord> find(PartyId id) {
    return now.parties().find(id);
  }

  @Override
  public Optional<PartyRecord> hold(PartyId id) {
    return now.parties().hold(id);
  }

  @Override
  public boolean add(PartyRecord party) {
    return now.parties().add(party);
  }

  @Override
  public boolean replace(PartyRecord next, PartyRecord before) {
    return false;
  }
}
