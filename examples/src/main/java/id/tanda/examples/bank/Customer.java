package id.tanda.examples.bank;

import id.tanda.UnlockedWallet;
import id.tanda.WalletRecords;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.ConsentId;
import id.tanda.consent.Decision;
import id.tanda.consent.ReviewedRequest;
import id.tanda.examples.town.Activation;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.ReviewScreen;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.examples.town.TownClock;
import id.tanda.identity.Language;
import id.tanda.release.Acknowledgement;
import id.tanda.release.Receipt;
import id.tanda.wallet.KeptConsent;
import java.util.List;

/** Sri's side: her phone, which she unlocks anew for everything she does. */
final class Customer {
  private static final String PIN = "271828";

  private final Screen screen;
  private final Phone phone;

  /** Makes her phone active at the counter. */
  Customer(Town town) {
    this.screen = town.screen();
    this.phone = town.phone(town.registry());
    new Activation(town).activate(town.registry(), phone, Citizen.sri(), PIN).close();
  }

  /** Agrees to a request, but keeps her religion to herself. */
  Consent agree(String request) {
    try (UnlockedWallet wallet = phone.opened(PIN)) {
      ReviewedRequest shown = new ReviewScreen(screen).shown(wallet.review(request));
      Decision decision = Decision.grant(Language.ENGLISH, Attribute.OCCUPATION);
      screen.say("citizen", "agrees, but leaves her religion out");
      return ReviewScreen.given(wallet.consent(shown, decision).orElseThrow());
    }
  }

  /** Says no; what goes to the bank tells it nothing. */
  ConsentAnswer refuse(String request) {
    try (UnlockedWallet wallet = phone.opened(PIN)) {
      ReviewedRequest shown = new ReviewScreen(screen).shown(wallet.review(request));
      screen.say("citizen", "refuses");
      return wallet.consent(shown, Decision.refuse()).orElseThrow();
    }
  }

  /** Picks the consent from the list on her phone and withdraws it. */
  Receipt withdraw() {
    try (UnlockedWallet wallet = phone.opened(PIN)) {
      WalletRecords records = wallet.records();
      return phone.carried(records.withdraw(newest(records))).orElseThrow();
    }
  }

  /** Keeps by when the bank must have stopped. */
  Acknowledgement acknowledged(String answer) {
    try (UnlockedWallet wallet = phone.opened(PIN)) {
      WalletRecords records = wallet.records();
      return records.acknowledged(newest(records), answer).orElseThrow();
    }
  }

  /** Reads on her phone what was done in her name, newest first. */
  List<String> receipts() {
    try (UnlockedWallet wallet = phone.opened(PIN)) {
      return phone.carried(wallet.records().receipts()).orElseThrow().stream()
          .map(receipt -> receipt.told(Language.ENGLISH, TownClock.JAKARTA))
          .toList();
    }
  }

  private static ConsentId newest(WalletRecords records) {
    List<KeptConsent> consents = records.consents().orElseThrow();
    return consents.get(consents.size() - 1).id();
  }
}
