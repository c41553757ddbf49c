package id.tanda.store;

import id.tanda.counter.CounterSession;
import id.tanda.counter.CounterTable;
import id.tanda.counter.SessionId;
import java.time.Instant;
import java.util.Optional;

/** The showings of counter QRs in memory. */
final class MemoryCounters implements CounterTable {
  private final MemoryTable<SessionId, CounterSession> rows;

  MemoryCounters(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<CounterSession> find(SessionId id) {
    return rows.find(id);
  }

  @Override
  public boolean add(CounterSession session) {
    return rows.add(session.id(), session);
  }

  @Override
  public boolean replace(CounterSession changed) {
    return rows.find(changed.id()).filter(row -> row.version() == changed.version()).isPresent()
        && rows.replace(changed.id(), changed.next());
  }

  @Override
  public int forget(Instant endedBefore, int atMost) {
    return rows.removeIf(row -> row.ends().isBefore(endedBefore), atMost);
  }
}
