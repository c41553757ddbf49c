package id.tanda.release;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.party.PartyRecord;
import id.tanda.party.Registration;
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
    Order order = new Order(verified.device(), request, now);
    return store
        .inTransaction(tables -> look(tables, order))
        .flatMap(found -> withdraw(order, found));
  }

  /** Who withdraws what, and when. */
  private record Order(KeyThumbprint asking, WithdrawalRequest request, Instant now) {
    Optional<ConsentRow> row(ReleaseTables tables) {
      return tables.consents().find(request.device(), request.consent());
    }
  }

  /** Whose consent it is, which no time changes, and the receipt that it would get. */
  private record Found(String citizen, ReceiptEntry entry) {}

  private static Outcome<Found> look(ReleaseTables tables, Order order) {
    Optional<DeviceRecord> asking = Permit.activeDevice(tables, order.asking());
    if (asking.isEmpty()) {
      return Outcome.refused(ReleaseRefusal.DEVICE_NOT_ACTIVE);
    }
    String citizen = asking.get().citizen();
    return Outcome.of(
            tables
                .devices()
                .find(order.request().device())
                .filter(giver -> giver.citizen().equals(citizen)),
            ReleaseRefusal.CONSENT_UNTRUSTED)
        .flatMap(giver -> Outcome.of(party(tables, order), ReleaseRefusal.PARTY_UNKNOWN))
        .map(party -> new Found(citizen, entry(order, party.registration())));
  }

  private static Optional<PartyRecord> party(ReleaseTables tables, Order order) {
    PartyId party = order.row(tables).map(ConsentRow::party).orElse(order.request().party());
    return tables.parties().find(party);
  }

  private static ReceiptEntry entry(Order order, Registration party) {
    return new ReceiptEntry(
        ReceiptEvent.CONSENT_WITHDRAWN,
        ReceiptEntry.With.of(party),
        new Basis.OfConsent(order.request().consent()),
        List.of());
  }

  private Outcome<JsonObject> withdraw(Order order, Found found) {
    return receipts.decide(
        found.citizen(),
        found.entry(),
        order.now(),
        (tables, receipt) -> decide(tables, order, found.entry(), receipt));
  }

  private Outcome<JsonObject> decide(
      ReleaseTables tables, Order order, ReceiptEntry entry, ReceiptRow receipt) {
    requireActive(tables, order.asking());
    if (!ends(tables, order, receipt)) {
      return Outcome.done(
          body(order.row(tables).flatMap(ConsentRow::withdrawal).orElseThrow().receipt()));
    }
    requireNamed(tables, order, entry.with().party());
    receipts.append(tables, receipt, entry, order.now());
    return Outcome.done(body(receipt.receipt()));
  }

  /** The device must still be active when it counts, and stays so until the end. */
  private static void requireActive(ReleaseTables tables, KeyThumbprint device) {
    if (tables.devices().hold(device).filter(row -> row.state() == DeviceState.ACTIVE).isEmpty()) {
      throw Undone.because(ReleaseRefusal.DEVICE_NOT_ACTIVE);
    }
  }

  /** A request may name another party than the consent, which was used for the first time since. */
  private static void requireNamed(ReleaseTables tables, Order order, PartyId party) {
    if (order.row(tables).filter(row -> row.party().equals(party)).isEmpty()) {
      throw Undone.because(ReleaseRefusal.CONSENT_UNTRUSTED);
    }
  }

  private static boolean ends(ReleaseTables tables, Order order, ReceiptRow receipt) {
    WithdrawalRequest request = order.request();
    ConsentRow.Withdrawn end = new ConsentRow.Withdrawn(order.now(), receipt.receipt());
    return tables.consents().add(ConsentRow.withdrawnBeforeUse(request, receipt.citizen(), end))
        || tables.consents().withdraw(request.device(), request.consent(), end);
  }

  private static JsonObject body(String receipt) {
    return JsonObject.builder().put("receipt", receipt).build();
  }
}
