package id.tanda.store;

import id.tanda.release.RedeemedTable;
import id.tanda.token.TokenMark;
import java.time.Instant;

/** The redeemed tokens in memory. */
final class MemoryRedeemed implements RedeemedTable {
  private final MemoryTable<TokenMark, Instant> rows;

  MemoryRedeemed(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public boolean add(TokenMark mark, Instant keepUntil) {
    return rows.add(mark, keepUntil);
  }

  @Override
  public int forget(Instant keptUntilBefore, int atMost) {
    return rows.removeIf(keepUntil -> keepUntil.isBefore(keptUntilBefore), atMost);
  }
}
