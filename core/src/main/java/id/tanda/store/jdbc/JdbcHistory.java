package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.history.HistoryTable;
import id.tanda.identity.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The history in {@code tanda_history}. */
record JdbcHistory(Sql sql) implements HistoryTable {
  @Override
  public void append(HistoryRecord decided) {
    boolean added =
        sql.add(
            "tanda_history",
            new Columns()
                .with("decided_micros", decided.time())
                .with("event", decided.event().code())
                .with("subject", decided.subject())
                .with("detail", decided.detail())
                .with("salt", decided.salt()));
    if (!added) {
      throw new StoreException("the place of the next record is taken", false);
    }
  }

  @Override
  public List<HistoryRecord> newest(String subject, int atMost) {
    return sql.all(
        JdbcHistory::record,
        "SELECT * FROM tanda_history WHERE subject = ? ORDER BY place DESC LIMIT ?",
        subject,
        atMost);
  }

  private static HistoryRecord record(Row row) throws SQLException, MalformedException {
    return new HistoryRecord(
        row.time("decided_micros"),
        event(row.text("event")),
        row.text("subject"),
        row.text("detail"),
        row.text("salt"));
  }

  private static HistoryEvent event(String code) throws MalformedException {
    return Stream.of(HistoryEvent.values())
        .filter(event -> event.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new MalformedException("event must be a known code"));
  }
}
