package id.tanda.release;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows citizens the receipts of what was done in their name. Safe for use by many threads. */
public final class ReceiptBook {
  static final int MOST = 20;

  private final Transactions<? extends ReleaseTables> store;

  /** Reads this store. */
  public ReceiptBook(Transactions<? extends ReleaseTables> store) {
    this.store = store;
  }

  /**
   * Answers a message whose signature and times were checked and whose body is empty.
   *
   * @return an object with the member {@code receipts}, the 20 newest at most, newest first, or a
   *     {@link ReleaseRefusal}
   */
  public Outcome<JsonObject> answer(DeviceMessage verified) {
    if (!verified.body().names().isEmpty()) {
      return Outcome.refused(ReleaseRefusal.MALFORMED);
    }
    Optional<List<ReceiptRow>> rows =
        store.inTransaction(
            tables ->
                Permit.activeDevice(tables, verified.device())
                    .map(DeviceRecord::citizen)
                    .map(citizen -> tables.receipts().newest(citizen, MOST)));
    return Outcome.of(rows, ReleaseRefusal.DEVICE_NOT_ACTIVE).map(ReceiptBook::body);
  }

  private static JsonObject body(List<ReceiptRow> rows) {
    return JsonObject.builder()
        .objects("receipts", rows.stream().map(ReceiptBook::entry).collect(Collectors.toList()))
        .build();
  }

  private static JsonObject entry(ReceiptRow row) {
    return JsonObject.builder().put("receipt", row.receipt()).put("salt", row.salt()).build();
  }
}
