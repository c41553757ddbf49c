package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.release.ReceiptRow;
import id.tanda.release.ReceiptTable;
import java.sql.SQLException;
import java.util.List;

/** The receipts in {@code tanda_receipt}, one chain a citizen. */
record JdbcReceipts(Sql sql) implements ReceiptTable {
  @Override
  public boolean append(ReceiptRow row) {
    return follows(row)
        && sql.add(
            "tanda_receipt",
            new Columns()
                .with("citizen", row.citizen())
                .with("number", row.number())
                .with("receipt", row.receipt())
                .with("salt", row.salt()));
  }

  @Override
  public List<ReceiptRow> newest(String citizen, int atMost) {
    return sql.all(
        JdbcReceipts::receipt,
        "SELECT * FROM tanda_receipt WHERE citizen = ? ORDER BY number DESC LIMIT ?",
        citizen,
        atMost);
  }

  /** Nothing is ever taken out of a chain, so what is there stays there. */
  private boolean follows(ReceiptRow row) {
    return row.number() == 0
        || sql.first(
                before -> true,
                "SELECT 1 FROM tanda_receipt WHERE citizen = ? AND number = ?",
                row.citizen(),
                row.number() - 1)
            .isPresent();
  }

  private static ReceiptRow receipt(Row row) throws SQLException, MalformedException {
    return new ReceiptRow(
        row.text("citizen"), row.number("number"), row.text("receipt"), row.text("salt"));
  }
}
