package id.tanda.store;

import id.tanda.identity.PartyId;
import id.tanda.party.PartyRecord;
import id.tanda.party.PartyTable;
import java.util.Optional;

/** The relying parties in memory. */
final class MemoryParties implements PartyTable {
  private final MemoryTable<PartyId, PartyRecord> rows;

  MemoryParties(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<PartyRecord> find(PartyId id) {
    return rows.find(id);
  }

  /** Nobody else comes before the transaction ends. */
  @Override
  public Optional<PartyRecord> hold(PartyId id) {
    return find(id);
  }

  @Override
  public boolean add(PartyRecord party) {
    return rows.add(party.id(), party);
  }

  @Override
  public boolean replace(PartyRecord next, PartyRecord before) {
    return rows.find(next.id()).filter(row -> row.isVersionOf(before)).isPresent()
        && rows.replace(next.id(), next);
  }
}
