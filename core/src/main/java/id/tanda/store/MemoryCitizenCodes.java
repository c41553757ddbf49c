package id.tanda.store;

import id.tanda.code.CitizenCodes;
import id.tanda.code.CitizenCodesTable;
import java.time.Instant;

/** How many codes citizens had, in memory. */
final class MemoryCitizenCodes implements CitizenCodesTable {
  private final MemoryTable<String, CitizenCodes> rows;

  MemoryCitizenCodes(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public CitizenCodes of(String citizen) {
    return rows.find(citizen).orElseGet(() -> CitizenCodes.none(citizen));
  }

  @Override
  public boolean put(CitizenCodes changed) {
    String citizen = changed.citizen();
    return of(citizen).version() == changed.version()
        && (rows.replace(citizen, changed.next()) || rows.add(citizen, changed.next()));
  }

  @Override
  public int forget(Instant lastBefore, int atMost) {
    return rows.removeIf(
        row -> row.last().filter(last -> !last.isBefore(lastBefore)).isEmpty(), atMost);
  }
}
