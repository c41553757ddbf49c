package id.tanda;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import id.tanda.release.Acknowledgement;
import id.tanda.release.Receipt;
import id.tanda.release.ReceiptReader;
import id.tanda.release.ReleaseRefusal;
import id.tanda.release.WithdrawalRequest;
import id.tanda.token.DeviceCredentials;
import id.tanda.wallet.Contents;
import id.tanda.wallet.JournalEntry;
import id.tanda.wallet.KeptConsent;
import id.tanda.wallet.OpenVault;
import id.tanda.wallet.PinRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one device did and agreed to, for its citizen to read and to take back. Safe for use by many
 * threads.
 */
public final class WalletRecords {
  private static final List<ReleaseRefusal> REFUSALS = List.of(ReleaseRefusal.values());

  private final OpenVault vault;
  private final WalletSettings settings;

  WalletRecords(OpenVault vault, WalletSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  /** Returns what the device did, oldest first, or {@link PinRefusal#NEEDED}. */
  public Outcome<List<JournalEntry>> journal() {
    return contents().map(Contents::journal);
  }

  /** Returns the consents that were given, oldest first, or {@link PinRefusal#NEEDED}. */
  public Outcome<List<KeptConsent>> consents() {
    return contents().map(Contents::consents);
  }

  /**
   * Returns from when on the credentials should be renewed, inclusive; empty if the wallet has
   * locked itself.
   */
  public Optional<Instant> renewFrom() {
    return vault.contents().flatMap(Contents::deviceCredentials).map(DeviceCredentials::renewFrom);
  }

  /**
   * Withdraws a consent for good.
   *
   * @return the exchange with the authority, which yields the receipt; once it is acknowledged
   *     nothing is released under the consent. Send the receipt's text to the relying party, and
   *     what that answers to {@link #acknowledged}
   * @throws IllegalArgumentException if this device gave no such consent
   */
  public Outcome<Exchange<Receipt>> withdraw(ConsentId id) {
    return contents()
        .map(contents -> withdrawing(contents, id))
        .flatMap(exchange -> settings.handedOut(exchange, vault));
  }

  /**
   * Takes what the relying party answered to the receipt of a withdrawal, and keeps by when it must
   * have stopped using the data.
   *
   * @param id the consent that was withdrawn
   * @param answer the text that came
   * @return the acknowledgement, or an {@link id.tanda.release.OpeningRefusal}
   * @throws IllegalArgumentException if this device withdrew no such consent
   */
  public Outcome<Acknowledgement> acknowledged(ConsentId id, String answer) {
    return contents()
        .flatMap(
            contents -> {
              KeptConsent consent = given(contents, id);
              return reader()
                  .acknowledgement(answer, receipt(consent), settings.clock().instant())
                  .map(known -> kept(consent, known));
            });
  }

  /**
   * Asks for the receipts of what was done in the citizen's name.
   *
   * @return the exchange with the authority, which yields the newest receipts, newest first, as one
   *     chain
   */
  public Outcome<Exchange<List<Receipt>>> receipts() {
    return contents().map(this::asking).flatMap(exchange -> settings.handedOut(exchange, vault));
  }

  private Outcome<Contents> contents() {
    return Outcome.of(vault.contents(), PinRefusal.NEEDED);
  }

  private Exchange<List<Receipt>> asking(Contents contents) {
    DeviceMessage message =
        sign(contents, DeviceMessage.Action.HISTORY, JsonObject.builder().build());
    return settings.exchange(
        message, REFUSALS, (body, now) -> reader().history(body, now).map(this::labelled));
  }

  private List<Receipt> labelled(List<Receipt> receipts) {
    return receipts.stream()
        .map(receipt -> receipt.in(settings.attributes()))
        .collect(Collectors.toList());
  }

  private Exchange<Receipt> withdrawing(Contents contents, ConsentId id) {
    KeptConsent consent = given(contents, id);
    WithdrawalRequest request =
        new WithdrawalRequest(
            settings.key(contents).publicKey().thumbprint(), id, consent.asked().party());
    DeviceMessage message = sign(contents, DeviceMessage.Action.WITHDRAW, request.json());
    return settings.exchange(
        message, REFUSALS, (body, now) -> withdrawn(consent, request, body, now));
  }

  private Outcome<Receipt> withdrawn(
      KeptConsent consent, WithdrawalRequest request, JsonObject body, Instant now) {
    Outcome<Receipt> receipt = reader().withdrawal(body, request, now);
    if (receipt instanceof Outcome.Done<Receipt> proof) {
      JournalEntry entry =
          new JournalEntry(
              now, JournalEntry.What.WITHDREW, consent.asked().party().text(), consent.id().text());
      vault.update(
          held ->
              held.with(newest(held, consent).withdrawn(now, proof.value().text())).with(entry));
    }
    return receipt;
  }

  private Acknowledgement kept(KeptConsent consent, Acknowledgement known) {
    vault.update(held -> held.with(newest(held, consent).acknowledged(known.stopsBy())));
    return known;
  }

  /** What was kept of a consent since it was looked up is not written over. */
  private static KeptConsent newest(Contents held, KeptConsent consent) {
    return held.consent(consent.id()).orElse(consent);
  }

  private static KeptConsent given(Contents contents, ConsentId id) {
    return contents
        .consent(id)
        .orElseThrow(() -> new IllegalArgumentException("this device gave no such consent"));
  }

  private static Receipt receipt(KeptConsent consent) {
    String text =
        consent
            .withdrawal()
            .map(KeptConsent.Withdrawal::receipt)
            .orElseThrow(() -> new IllegalArgumentException("this consent was not withdrawn"));
    try {
      return Receipt.parse(text);
    } catch (MalformedException damaged) {
      throw new IllegalStateException("a receipt in the vault is damaged", damaged);
    }
  }

  private DeviceMessage sign(Contents contents, DeviceMessage.Action action, JsonObject body) {
    return DeviceMessage.sign(
        settings.key(contents),
        settings.authority(),
        action,
        body,
        settings.clock().instant(),
        Unguessable.draw(settings.randomness()));
  }

  private ReceiptReader reader() {
    return new ReceiptReader(settings.bundles(), settings.authority());
  }
}
