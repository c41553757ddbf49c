package id.tanda.examples.story;

import id.tanda.UnlockedWallet;
import id.tanda.WalletRecords;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.RequestReference;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.ReviewScreen;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.TownClock;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.release.Receipt;
import id.tanda.release.Release;
import id.tanda.release.ReleaseRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The bank asks, the citizen leaves something out, the data come, the citizen withdraws. */
final class BankChapter {
  private static final int USES = 3;

  private final Cast cast;
  private final Screen screen;
  private final Folder album;

  BankChapter(Cast cast) {
    this.cast = cast;
    this.screen = cast.screen;
    this.album = cast.album;
  }

  void play(Phone phone, UnlockedWallet wallet) {
    Request asked = ask();
    ReviewedRequest reviewed = review(wallet, asked);
    Decision allButOccupation = Decision.grant(Language.INDONESIAN, Attribute.ADDRESS);
    screen.say("citizen", "agrees, but leaves the occupation out");
    Consent consent = ReviewScreen.given(wallet.consent(reviewed, allButOccupation).orElseThrow());

    Release release = redeem(consent, asked).orElseThrow();
    screen.say("bank", "received " + release.attributes().names());
    screen.expect(
        "what was granted and no more",
        Set.of(Attribute.NIK, Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS),
        release.attributes().names());
    tell("bank", release.receipt());

    WalletRecords records = wallet.records();
    Receipt withdrawal = phone.carried(records.withdraw(consent.id())).orElseThrow();
    tell("phone", withdrawal);
    List<Receipt> receipts = phone.carried(records.receipts()).orElseThrow();
    screen.say("phone", "holds " + receipts.size() + " receipts, one chain");
    screen.expect("receipts of hotel, bank and withdrawal", 3, receipts.size());

    Outcome<Release> after = redeem(consent, asked);
    screen.expect(
        "nothing more is released", Outcome.refused(ReleaseRefusal.CONSENT_WITHDRAWN), after);
    after.refusal().ifPresent(reason -> screen.refusal("bank", reason));
  }

  private Request ask() {
    Terms terms = new Terms(Duration.ofDays(1_825), Duration.ofDays(365), Usage.times(USES));
    List<Attribute> all =
        List.of(
            Attribute.NIK,
            Attribute.FULL_NAME,
            Attribute.BIRTH_DATE,
            Attribute.ADDRESS,
            Attribute.OCCUPATION);
    Request asked =
        cast.bank.ask(Question.of(Cast.OPEN_ACCOUNT, all, terms, cast.bankDesk.replyTo()));
    album.write("request.jwt", asked.text());
    screen.say("bank", "serves a signed request of " + asked.text().length() + " characters");
    return asked;
  }

  private ReviewedRequest review(UnlockedWallet wallet, Request asked) {
    String symbol = asked.reference(cast.bankDesk.requestAt(asked)).text();
    screen.say("bank", "shows where it is and its hash, " + symbol.length() + " characters");
    Outcome<String> fetched = RequestReference.fetch(symbol, cast.bankDesk.serving(asked));
    return new ReviewScreen(screen).shown(wallet.review(fetched.orElseThrow()));
  }

  private Outcome<Release> redeem(Consent consent, Request asked) {
    return cast.bankDesk.carried(cast.bank.redeem(consent.text(), asked).orElseThrow());
  }

  private void tell(String who, Receipt receipt) {
    screen.say(who, "receipt: " + receipt.told(Language.ENGLISH, TownClock.JAKARTA));
  }
}
