package id.tanda.store;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.release.ConsentRow;
import id.tanda.release.ConsentTable;
import java.time.Instant;
import java.util.Optional;

/** The consents in memory. */
final class MemoryConsents implements ConsentTable {
  private final MemoryTable<Key, ConsentRow> rows;

  private record Key(KeyThumbprint device, ConsentId id) {}

  MemoryConsents(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<ConsentRow> find(KeyThumbprint device, ConsentId id) {
    return rows.find(new Key(device, id));
  }

  @Override
  public boolean add(ConsentRow row) {
    return rows.add(new Key(row.device(), row.id()), row);
  }

  @Override
  public boolean use(KeyThumbprint device, ConsentId id, Instant now) {
    return find(device, id)
        .filter(row -> row.isUsable(now))
        .filter(row -> rows.replace(new Key(device, id), row.used()))
        .isPresent();
  }

  @Override
  public boolean withdraw(KeyThumbprint device, ConsentId id, ConsentRow.Withdrawn withdrawal) {
    return find(device, id)
        .filter(row -> row.withdrawal().isEmpty())
        .filter(row -> rows.replace(new Key(device, id), row.withdrawn(withdrawal)))
        .isPresent();
  }
}
