package id.tanda.store;

import id.tanda.release.ReceiptRow;
import id.tanda.release.ReceiptTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The receipts in memory: one chain a citizen, whose numbers are its indexes. */
final class MemoryReceipts implements ReceiptTable {
  private final MemoryTable<String, List<ReceiptRow>> chains;

  MemoryReceipts(MemoryTable.Undo undo) {
    this.chains = new MemoryTable<>(undo);
  }

  @Override
  public boolean append(ReceiptRow row) {
    List<ReceiptRow> chain = chains.find(row.citizen()).orElse(List.of());
    if (row.number() != chain.size()) {
      return false;
    }
    List<ReceiptRow> longer = new ArrayList<>(chain);
    longer.add(row);
    return chains.add(row.citizen(), List.copyOf(longer))
        || chains.replace(row.citizen(), List.copyOf(longer));
  }

  @Override
  public List<ReceiptRow> newest(String citizen, int atMost) {
    List<ReceiptRow> chain = new ArrayList<>(chains.find(citizen).orElse(List.of()));
    Collections.reverse(chain);
    return List.copyOf(chain.subList(0, Math.min(atMost, chain.size())));
  }
}
