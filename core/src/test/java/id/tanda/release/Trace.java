package id.tanda.release;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.MalformedException;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a store holds of one basis: every effect must have its receipt and its record.
 *
 * @param receipts what the chain of receipts says of it, newest first
 * @param records what the history says of it, newest first
 */
record Trace(List<ReceiptEvent> receipts, List<HistoryEvent> records) {
  /** Looks at so many of the newest receipts and records of a citizen, all at one time. */
  static Trace of(Basis basis, String citizen, int atMost, AuthorityStore store) {
    return store.inTransaction(tables -> of(basis, citizen, atMost, tables));
  }

  private static Trace of(Basis basis, String citizen, int atMost, AuthorityTables tables) {
    return new Trace(
        tables.receipts().newest(citizen, atMost).stream()
            .map(Trace::read)
            .filter(receipt -> receipt.basis().equals(basis))
            .map(Receipt::event)
            .toList(),
        tables.history().newest(citizen, atMost).stream()
            .filter(record -> record.detail().endsWith("/" + basis.text()))
            .map(HistoryRecord::event)
            .toList());
  }

  /** Checks that it is the trace of so many releases and then, perhaps, of a withdrawal. */
  void assertIs(String where, int releases, boolean withdrawn) {
    List<ReceiptEvent> expected = new ArrayList<>();
    if (withdrawn) {
      expected.add(ReceiptEvent.CONSENT_WITHDRAWN);
    }
    expected.addAll(Collections.nCopies(releases, ReceiptEvent.CONSENT_RELEASED));
    assertThat(receipts).as(where).isEqualTo(expected);
    assertThat(records).as(where).isEqualTo(expected.stream().map(ReceiptEvent::history).toList());
  }

  static Receipt read(ReceiptRow row) {
    try {
      return Receipt.parse(row.receipt());
    } catch (MalformedException damaged) {
      throw new AssertionError(damaged);
    }
  }
}
