package id.tanda.release;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.history.HistoryRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.internal.Unguessable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Adds decisions with their receipts to the chain of a citizen. The receipt is signed before the
 * transaction begins; if another one took its place meanwhile, nothing has happened and it is done
 * again.
 */
record ReceiptChain(Transactions<? extends ReleaseTables> store, ReleaseKeys keys) {
  private static final int MOST_ATTEMPTS = 1_000;

  /** A decision that appends the receipt or leaves everything as it is. */
  interface Decision {
    Outcome<JsonObject> on(ReleaseTables tables, ReceiptRow receipt);
  }

  Outcome<JsonObject> decide(String citizen, ReceiptEntry entry, Instant now, Decision decision) {
    Undone last = Undone.toBeTriedAgain();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      ReceiptRow receipt = next(citizen, entry, now);
      try {
        return store.inTransaction(tables -> decision.on(tables, receipt));
      } catch (Undone undone) {
        if (undone.reason().isPresent()) {
          return Outcome.refused(undone.reason().get());
        }
        last = undone;
      }
    }
    throw new StoreException("too many receipts of one citizen at once", true, last);
  }

  /** Appends receipt and history record, the last statements of a decision. */
  void append(ReleaseTables tables, ReceiptRow receipt, ReceiptEntry entry, Instant now) {
    if (!tables.receipts().append(receipt)) {
      throw Undone.toBeTriedAgain();
    }
    tables
        .history()
        .append(
            HistoryRecord.of(
                now,
                entry.event().history(),
                receipt.citizen(),
                entry.with().party() + "/" + entry.basis().text(),
                keys.randomness()));
  }

  private ReceiptRow next(String citizen, ReceiptEntry entry, Instant now) {
    List<ReceiptRow> newest = store.inTransaction(tables -> tables.receipts().newest(citizen, 1));
    Optional<String> link = newest.stream().findFirst().map(ReceiptChain::link);
    long number = newest.isEmpty() ? 0 : newest.get(0).number() + 1;
    Receipt receipt = Receipt.sign(keys.receipt(), keys.authority(), entry, link, now, random());
    return new ReceiptRow(citizen, number, receipt.text(), random());
  }

  private static String link(ReceiptRow before) {
    try {
      return Receipt.parse(before.receipt()).link(before.salt());
    } catch (MalformedException damaged) {
      throw new StoreException("a receipt in the store is damaged", false, damaged);
    }
  }

  private String random() {
    return Unguessable.draw(keys.randomness());
  }
}
