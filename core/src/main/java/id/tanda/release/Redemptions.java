package id.tanda.release;

import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.identity.Outcome;
import id.tanda.internal.AtMost;
import id.tanda.internal.Unguessable;
import id.tanda.party.PartyRecord;
import id.tanda.party.PartyState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Answers redemptions for an authority: what a token's scope or a consent allows, as the register
 * has it now, sealed to the registered key, with a receipt.
 *
 * <p>Use, receipt, history and answer are one transaction. A redemption that comes again within 24
 * hours gets the same answer and uses nothing up. Safe for use by many threads.
 */
public final class Redemptions {
  private final ReleasePorts ports;
  private final ReleaseKeys keys;
  private final RedeemerCheck redeemers;
  private final TokenPermits tokens;
  private final ConsentPermits consents;
  private final ReceiptChain receipts;

  /** Releases with these ports and keys. */
  public Redemptions(ReleasePorts ports, ReleaseKeys keys) {
    this.ports = ports;
    this.keys = keys;
    this.redeemers = new RedeemerCheck(keys);
    this.tokens = new TokenPermits(ports, keys);
    this.consents = new ConsentPermits(ports, keys);
    this.receipts = new ReceiptChain(ports.store(), keys);
  }

  /** One redemption on its way: what was found out so far. */
  private record Order(Redemption redemption, PartyRecord party, Permit permit, Instant now) {
    String citizen() {
      return permit.device().citizen();
    }
  }

  /** What goes out if the transaction decides so; made before it begins. */
  private record Prepared(Order order, String sealed, ReceiptEntry entry) {
    ReleaseRow row(ReceiptRow receipt) {
      return new ReleaseRow(
          order.party().profile().signing().thumbprint(),
          order.redemption().id(),
          order.redemption().hash(),
          sealed,
          receipt.receipt(),
          order.now());
    }
  }

  /**
   * Answers one redemption.
   *
   * @return an object with the members {@code release} and {@code receipt}, or a {@link
   *     ReleaseRefusal}, a {@link id.tanda.token.TokenRejection} or a {@link
   *     id.tanda.token.Missing}
   * @throws id.tanda.attribute.RegistryException if the register cannot be asked; nothing was used
   *     up
   * @throws id.tanda.identity.StoreException if the store cannot tell what was decided
   */
  public Outcome<JsonObject> answer(Redemption redemption, Instant time) {
    Instant now = time.truncatedTo(ChronoUnit.SECONDS);
    Optional<PartyRecord> found =
        ports.store().inTransaction(tables -> tables.parties().find(redemption.party()));
    if (found.isEmpty()) {
      return Outcome.refused(ReleaseRefusal.PARTY_UNKNOWN);
    }
    PartyRecord party = found.get();
    Optional<ReleaseRefusal> untrusted = redeemers.untrusted(redemption, party, now);
    if (untrusted.isPresent()) {
      return Outcome.refused(untrusted.get());
    }
    Optional<ReleaseRow> before =
        ports.store().inTransaction(tables -> answered(tables, redemption, party));
    if (before.filter(row -> now.isBefore(row.at().plus(ReleasedData.LIFE))).isPresent()) {
      return again(before.get(), redemption);
    }
    Optional<ReleaseRefusal> untimely = RedeemerCheck.untimely(redemption, now);
    return untimely.isPresent() ? Outcome.refused(untimely.get()) : decided(redemption, party, now);
  }

  /**
   * Forgets answers and marks that nobody can ask for any more, each kept for a day longer than it
   * must be.
   *
   * @param atMost how many of each in this call, 1 or more
   * @return how many rows were forgotten
   * @throws IllegalArgumentException if {@code atMost} is less than 1
   */
  public int tidy(int atMost, Instant now) {
    AtMost.require(atMost);
    Instant dayAgo = now.minus(ReleasedData.LIFE);
    return ports
        .store()
        .<Integer>inTransaction(
            tables ->
                tables.releases().forget(dayAgo.minus(ReleasedData.LIFE), atMost)
                    + tables.redeemed().forget(dayAgo, atMost));
  }

  private static Optional<ReleaseRow> answered(
      ReleaseTables tables, Redemption redemption, PartyRecord party) {
    return tables.releases().find(party.profile().signing().thumbprint(), redemption.id());
  }

  private static Outcome<JsonObject> again(ReleaseRow before, Redemption redemption) {
    return before.redemption().equals(redemption.hash())
        ? Outcome.done(before.answer())
        : Outcome.refused(ReleaseRefusal.ID_REUSED);
  }

  private Outcome<JsonObject> decided(Redemption redemption, PartyRecord party, Instant now) {
    Outcome<Permit> permit =
        redemption.token().isPresent()
            ? tokens.permit(redemption.token().get(), party.profile(), now)
            : consents.permit(redemption.consent().orElseThrow(), party.profile(), now);
    return permit.flatMap(allowed -> release(new Order(redemption, party, allowed, now)));
  }

  private Outcome<JsonObject> release(Order order) {
    Optional<CivilRecord> citizen =
        ports.registry().find(keys.atRest().open(order.permit().device()));
    if (citizen.isEmpty()) {
      return Outcome.refused(ReleaseRefusal.NO_RECORD);
    }
    Attributes data =
        citizen
            .get()
            .releasable(order.now().atZone(ports.zone()).toLocalDate())
            .only(order.permit().attributes());
    Prepared prepared = new Prepared(order, seal(order, data), entry(order, data));
    return receipts.decide(
        order.citizen(),
        prepared.entry(),
        order.now(),
        (tables, receipt) -> decide(tables, prepared, receipt));
  }

  private Outcome<JsonObject> decide(ReleaseTables tables, Prepared prepared, ReceiptRow receipt) {
    Order order = prepared.order();
    ReleaseRow row = prepared.row(receipt);
    if (!tables.releases().add(row)) {
      return again(
          answered(tables, order.redemption(), order.party()).orElseThrow(), order.redemption());
    }
    requireUnchanged(tables, order);
    order
        .permit()
        .claim()
        .take(tables)
        .ifPresent(
            reason -> {
              throw Undone.because(reason);
            });
    receipts.append(tables, receipt, prepared.entry(), order.now());
    return Outcome.done(row.answer());
  }

  /** What was checked before the register was asked must still be so, to the end. */
  private static void requireUnchanged(ReleaseTables tables, Order order) {
    Optional<PartyRecord> party = tables.parties().hold(order.party().id());
    if (party.filter(now -> now.state() == PartyState.ACTIVE).isEmpty()) {
      throw Undone.because(ReleaseRefusal.PARTY_SUSPENDED);
    }
    if (party.filter(order.party()::isVersionOf).isEmpty()) {
      throw Undone.because(ReleaseRefusal.KEY_UNTRUSTED);
    }
    Optional<DeviceRecord> device = tables.devices().hold(order.permit().device().thumbprint());
    if (device.filter(now -> now.state() == DeviceState.ACTIVE).isEmpty()) {
      throw Undone.because(ReleaseRefusal.DEVICE_NOT_ACTIVE);
    }
  }

  private static ReceiptEntry entry(Order order, Attributes data) {
    return new ReceiptEntry(
        order.permit().event(),
        ReceiptEntry.With.of(order.party().registration()),
        order.permit().basis(),
        List.copyOf(data.names()));
  }

  private String seal(Order order, Attributes data) {
    ReleasedData.Contents contents =
        new ReleasedData.Contents(
            order.party().id(),
            keys.atRest().pairwise(order.citizen(), order.party().id().text()),
            order.permit().basis(),
            data);
    String id = Unguessable.draw(keys.randomness());
    return ReleasedData.sign(keys.data(), keys.authority(), contents, order.now(), id)
        .seal(order.party().profile().encryption(), keys.randomness());
  }
}
