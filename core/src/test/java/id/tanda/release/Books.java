package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.engines.Database;
import id.tanda.history.HistoryRecord;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The receipts and records of a citizen in a database, beside the rows that they are about. */
record Books(Bureau bureau, Database database) {
  /**
   * Checks that receipts and history end with exactly these: those of one basis in this order, the
   * others anyhow between them.
   */
  void assertEnd(List<Receipt> expected, String where) {
    List<Receipt> receipts =
        bureau
            .store
            .inTransaction(tables -> tables.receipts().newest(citizen(), expected.size()))
            .stream()
            .map(Trace::read)
            .collect(Collectors.toList());
    List<HistoryRecord> records =
        bureau.store.inTransaction(tables -> tables.history().newest(citizen(), expected.size()));
    assertThat(records)
        .extracting(record -> record.event().code() + " " + record.detail())
        .as(where)
        .isEqualTo(receipts.stream().map(Books::inTheHistory).toList());
    assertThat(done(bureau.receipts()).stream().limit(expected.size()))
        .extracting(Receipt::text)
        .as(where)
        .isEqualTo(receipts.stream().limit(ReceiptBook.MOST).map(Receipt::text).toList());
    Collections.reverse(receipts);
    assertThat(byBasis(receipts)).as(where).isEqualTo(byBasis(expected));
  }

  private static Map<Basis, List<String>> byBasis(List<Receipt> receipts) {
    return receipts.stream()
        .collect(
            Collectors.groupingBy(
                Receipt::basis, Collectors.mapping(Receipt::text, Collectors.toList())));
  }

  /** Checks that there is no use, mark, answer, receipt or record without the others. */
  void assertBalanced(String where) {
    int released = count("SELECT COUNT(*) FROM tanda_release");
    int withdrawn = count("SELECT COUNT(withdrawn_micros) FROM tanda_consent");
    int uses = count("SELECT COALESCE(SUM(uses), 0) FROM tanda_consent");
    int marks = count("SELECT COUNT(*) FROM tanda_redeemed");
    assertThat(uses + marks).as(where).isEqualTo(released);
    assertThat(count("SELECT COUNT(*) FROM tanda_receipt"))
        .as(where)
        .isEqualTo(released + withdrawn);
    assertThat(count("SELECT COUNT(*) FROM tanda_history WHERE subject = '" + citizen() + "'"))
        .as(where)
        .isEqualTo(released + withdrawn);
    assertThat(count("SELECT COUNT(*) FROM tanda_consent WHERE uses > max_uses"))
        .as(where)
        .isZero();
  }

  private static String inTheHistory(Receipt receipt) {
    return receipt.event().code() + " " + receipt.party() + "/" + receipt.basis().text();
  }

  private int count(String query) {
    return Integer.parseInt(database.ask(query));
  }

  private String citizen() {
    return bureau.atRest.citizen(bureau.siti);
  }
}
