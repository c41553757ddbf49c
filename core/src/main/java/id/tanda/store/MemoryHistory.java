package id.tanda.store;

import id.tanda.history.HistoryRecord;
import id.tanda.history.HistoryTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The history in memory. */
final class MemoryHistory implements HistoryTable {
  private final MemoryTable<Integer, HistoryRecord> rows;

  MemoryHistory(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public void append(HistoryRecord decided) {
    rows.add(rows.rows().size(), decided);
  }

  @Override
  public List<HistoryRecord> newest(String subject, int atMost) {
    List<HistoryRecord> found = new ArrayList<>();
    for (HistoryRecord row : rows.rows()) {
      if (row.subject().equals(subject)) {
        found.add(row);
      }
    }
    Collections.reverse(found);
    return List.copyOf(found.subList(0, Math.min(atMost, found.size())));
  }
}
