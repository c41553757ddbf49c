package id.tanda.release;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Withdraws consents for an authority. Once the answer is out, nothing is released under the
 * consent any more, whether it had been used before or not; withdrawing it again gets the same
 * receipt.
 *
 * <p>Safe for use by many threads.
 */
public final class Withdrawals {
  private final Transactions<? extends ReleaseTables> store;
  private final ReceiptChain receipts;

  /** Decides in this store and signs with these keys. */
  public Withdrawals(Transactions<? extends ReleaseTables> store, ReleaseKeys keys) {
    this.store = store;
    this.receipts = new ReceiptChain(store, keys);
  }

  /**
   * Answers a message whose signature and times were checked.
   *
   * @return an object with the member {@code receipt}, or a {@link ReleaseRefusal}
   */
  public Outcome<JsonObject> answer(DeviceMessage verified, Instant time) {
    Instant now = time.truncatedTo(ChronoUnit.SECONDS);
    WithdrawalRequest request;
    try {
      request = WithdrawalRequest.parse(verified.body());
    } catch (MalformedException notAWithdrawal) {
      return Outcome.refused(ReleaseRefusal.MALFORMED);
    }
    Optional<DeviceRecord> asking =
        store.inTransaction(tables -> Permit.activeDevice(tables, verified.device()));
    if (asking.isEmpty()) {
      return Outcome.refused(ReleaseRefusal.DEVICE_NOT_ACTIVE);
    }
    String citizen = asking.get().citizen();
    Optional<DeviceRecord> giver =
        store.inTransaction(tables -> tables.devices().find(request.device()));
    return giver.filter(device -> device.citizen().equals(citizen)).isPresent()
        ? withdraw(request, citizen, now)
        : Outcome.refused(ReleaseRefusal.CONSENT_UNTRUSTED);
  }

  private Outcome<JsonObject> withdraw(WithdrawalRequest request, String citizen, Instant now) {
    PartyId party =
        store
            .inTransaction(tables -> tables.consents().find(request.device(), request.consent()))
            .map(ConsentRow::party)
            .orElse(request.party());
    Receipt.Entry entry =
        new Receipt.Entry(
            ReceiptEvent.CONSENT_WITHDRAWN,
            party,
            new Basis.OfConsent(request.consent()),
            List.of());
    return receipts.decide(
        citizen, entry, now, (tables, receipt) -> decide(tables, request, receipt, entry, now));
  }

  private Outcome<JsonObject> decide(
      ReleaseTables tables,
      WithdrawalRequest request,
      ReceiptRow receipt,
      Receipt.Entry entry,
      Instant now) {
    ConsentRow.Withdrawn end = new ConsentRow.Withdrawn(now, receipt.receipt());
    boolean ended =
        tables.consents().add(ConsentRow.withdrawnBeforeUse(request, receipt.citizen(), end))
            || tables.consents().withdraw(request.device(), request.consent(), end);
    if (!ended) {
      return Outcome.done(
          body(
              tables
                  .consents()
                  .find(request.device(), request.consent())
                  .flatMap(ConsentRow::withdrawal)
                  .orElseThrow()
                  .receipt()));
    }
    receipts.append(tables, receipt, entry, now);
    return Outcome.done(body(receipt.receipt()));
  }

  private static JsonObject body(String receipt) {
    return JsonObject.builder().put("receipt", receipt).build();
  }
}
