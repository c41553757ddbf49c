package id.tanda.store;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.release.ReleaseRow;
import id.tanda.release.ReleaseTable;
import java.time.Instant;
import java.util.Optional;

/** The answers to redemptions in memory. */
final class MemoryReleases implements ReleaseTable {
  private final MemoryTable<Key, ReleaseRow> rows;

  private record Key(KeyThumbprint signer, String id) {}

  MemoryReleases(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<ReleaseRow> find(KeyThumbprint signer, String id) {
    return rows.find(new Key(signer, id));
  }

  @Override
  public boolean add(ReleaseRow row) {
    return rows.add(new Key(row.signer(), row.id()), row);
  }

  @Override
  public int forget(Instant answeredBefore, int atMost) {
    return rows.removeIf(row -> row.at().isBefore(answeredBefore), atMost);
  }
}
