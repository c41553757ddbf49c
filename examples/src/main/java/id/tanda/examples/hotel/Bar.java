package id.tanda.examples.hotel;

import id.tanda.RelyingParty;
import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.RequestReference;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.examples.town.DataSheet;
import id.tanda.examples.town.Desk;
import id.tanda.examples.town.ReviewScreen;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import java.util.List;

/** Proof of age and of nothing else, handed over by the phone itself, without the registry. */
final class Bar {
  private static final Purpose ADMIT =
      new Purpose(
          PurposeId.of("admit-adults"),
          new Notice(
              new Words("Masuk ke bar khusus dewasa", "Admission to a bar for adults"),
              new Words("Persetujuan Anda", "Your consent"),
              new Words("Cukup tahu bahwa Anda dewasa", "That you are of age is all we need"),
              new Words(
                  "Tidak ada yang disimpan; adukan ke hak@bar.example",
                  "Nothing is kept; complain: hak@bar.example")),
          List.of(Attribute.AGE_OVER_18),
          List.of());

  private final Screen screen;
  private final Desk desk;
  private final RelyingParty bar;

  Bar(Town town) {
    this.screen = town.screen();
    this.desk = town.desk("bar.merdeka", new Words("Bar Merdeka", "Bar Merdeka"));
    this.bar = town.register(desk, List.of(ADMIT));
  }

  Request ask() {
    Question ofAge =
        Question.of(ADMIT, ADMIT.required(), Terms.once(0), desk.replyTo())
            .onlyIf(Attribute.AGE_OVER_18, true);
    return bar.ask(ofAge);
  }

  /** The guest agrees; whether the phone has anything to hand over is another matter. */
  ConsentAnswer answered(UnlockedWallet guest, Request asked) {
    String symbol = asked.reference(desk.requestAt(asked)).text();
    String request = RequestReference.fetch(symbol, desk.serving(asked)).orElseThrow();
    ReviewedRequest shown = new ReviewScreen(screen).shown(guest.review(request));
    screen.say("citizen", "agrees");
    return guest.consent(shown, Decision.handOver(Language.ENGLISH)).orElseThrow();
  }

  /** Opens what came, and returns what the bar knows then. */
  OfflineRelease served(ConsentAnswer answer, Request asked) {
    if (answer instanceof ConsentAnswer.HandedOver handed
        && bar.open(handed.text(), asked) instanceof Opening.Opened opened) {
      new DataSheet(opened.release().attributes()).tell(screen, "bar");
      screen.expect("shown again", "handover.answered", bar.open(handed.text(), asked).code());
      return opened.release();
    }
    throw new IllegalStateException("the guest must be of age");
  }
}
