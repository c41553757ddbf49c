package id.tanda.examples.bank;

import id.tanda.RelyingParty;
import id.tanda.consent.Request;
import id.tanda.consent.RequestReference;
import id.tanda.crypto.MalformedException;
import id.tanda.examples.town.Camera;
import id.tanda.examples.town.Desk;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Town;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.release.Acknowledgement;
import id.tanda.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The bank's side. Of a customer it files two texts: what it asked and what was agreed to. */
final class Branch {
  private static final String REQUEST = "request.jwt";
  private static final String CONSENT = "consent.jwt";
  private static final Duration YEAR = Duration.ofDays(365);

  private final Town town;
  private final Desk desk;
  private final RelyingParty bank;
  private final Folder file;

  Branch(Town town) {
    this.town = town;
    this.desk = town.desk("bank.nusantara", new Words("Bank Nusantara", "Bank Nusantara"));
    this.bank = town.register(desk, List.of(KnowYourCustomer.PURPOSE));
    this.file = town.folder().in("customer-file");
  }

  /** Asks for a year; what it is about goes into the file. */
  Request ask() {
    Instant end = town.clock().instant().plus(YEAR).truncatedTo(ChronoUnit.DAYS);
    Request asked = bank.ask(KnowYourCustomer.until(end, desk.replyTo()));
    file.write(REQUEST, asked.text());
    return asked;
  }

  /** Shows a symbol with the place and hash of a request, and serves the request there. */
  Outcome<String> shown(Request asked) {
    String symbol = asked.reference(desk.requestAt(asked)).text();
    byte[] picture = town.folder().picture("request", symbol);
    town.screen().say("bank", "shows a QR of " + symbol.length() + " characters");
    return RequestReference.fetch(Camera.read(picture).orElseThrow(), desk.serving(asked));
  }

  /** Takes what came to the reply address. */
  void agreed(String consent) {
    file.write(CONSENT, consent);
  }

  /** Looks at the register as it is now, under the consent in the file. */
  Outcome<Release> look() {
    String consent = file.text(CONSENT).orElseThrow();
    return desk.carried(bank.redeem(consent, asked()).orElseThrow());
  }

  /** Learns from the customer's receipt that the consent is no more. */
  Acknowledgement acknowledge(String receipt) {
    return bank.acknowledge(receipt).orElseThrow();
  }

  private Request asked() {
    try {
      return Request.parse(file.text(REQUEST).orElseThrow());
    } catch (MalformedException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
