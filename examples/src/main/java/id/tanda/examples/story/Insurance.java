package id.tanda.examples.story;

import id.tanda.RelyingParty;
import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.Document;
import id.tanda.consent.Consent;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.crypto.MalformedException;
import id.tanda.examples.town.Activation;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.DataSheet;
import id.tanda.examples.town.Desk;
import id.tanda.examples.town.LocalAttributes;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.ReviewScreen;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.release.Release;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Attributes of a town's own, from its register over the citizen's phone to an insurer; exits with
 * 1 if anything surprised it.
 *
 * <p>The SDK knows nothing of tax numbers and vehicle papers: the town defined them in {@link
 * LocalAttributes}. The one argument is a folder; without one it is {@code target/insurance}.
 */
public final class Insurance {
  private static final PurposeId INSURE = PurposeId.of("insure-vehicle");
  private static final Attribute[] ASKED = {
    Attribute.FULL_NAME,
    LocalAttributes.PLATE,
    LocalAttributes.VEHICLE_PAPERS,
    LocalAttributes.NPWP,
    LocalAttributes.BPJS
  };

  private static final Purpose INSURING =
      new Purpose(
          INSURE,
          new Notice(
              new Words("Mengasuransikan kendaraan", "Insuring a vehicle"),
              new Words("Perjanjian asuransi dengan Anda", "A contract of insurance with you"),
              new Words(
                  "Surat kendaraan menunjukkan apa yang diasuransikan",
                  "The papers of the vehicle show what is insured"),
              new Words(
                  "Lihat, perbaiki, cabut di hak@asuransi.example",
                  "See, mend, withdraw: hak@asuransi.example")),
          List.of(ASKED).subList(0, 3),
          List.of(ASKED).subList(3, 5));

  private final Town town;
  private final Screen screen;
  private final Desk desk;
  private final RelyingParty insurer;

  private Insurance(Town town) {
    this.town = town;
    this.screen = town.screen();
    this.desk = town.desk("asuransi.garuda", new Words("Asuransi Garuda", "Garuda Insurance"));
    this.insurer = town.register(desk, List.of(INSURING));
  }

  /** Plays it on the terminal. */
  public static void main(String[] arguments) {
    Town.playOnTerminal(arguments, "target/insurance", Insurance::play);
  }

  /** Plays it and returns the number of surprises. */
  static int play(PrintStream out, Path folder) {
    return Town.play(out, folder, Insurance::play);
  }

  private static void play(Town town) {
    Phone phone = town.phone(town.registry());
    try (UnlockedWallet wallet =
        new Activation(town).activate(town.registry(), phone, Citizen.sri(), "271828")) {
      new Insurance(town).play(wallet);
    }
  }

  private void play(UnlockedWallet wallet) {
    screen.chapter("A town's own attributes");
    Request asked =
        insurer.ask(Question.of(INSURING, List.of(ASKED), Terms.once(365), desk.replyTo()));
    ReviewedRequest reviewed = ReviewScreen.ready(wallet.review(asked.text()));
    // the phone knows the town's attributes, so it shows labels and what is sensitive
    new ReviewScreen(screen).show(reviewed);
    screen.say("citizen", "agrees, but keeps the health insurance number");
    Consent consent =
        ReviewScreen.given(
            wallet
                .consent(reviewed, Decision.grant(Language.INDONESIAN, LocalAttributes.NPWP))
                .orElseThrow());
    Release release =
        desk.carried(insurer.redeem(consent.text(), asked).orElseThrow()).orElseThrow();
    received(release);
  }

  /** The insurer has every value checked against the form that the town gave it. */
  private void received(Release release) {
    Attributes data = checked(release);
    screen.expect(
        "what was granted and no more",
        Set.of(
            Attribute.FULL_NAME,
            LocalAttributes.PLATE,
            LocalAttributes.VEHICLE_PAPERS,
            LocalAttributes.NPWP),
        data.names());
    screen.expect("the plate", "B 1234 SRI", data.text(LocalAttributes.PLATE).orElse(""));
    screen.expect("the tax number", "012345678901000", data.text(LocalAttributes.NPWP).orElse(""));
    Document papers = data.document(LocalAttributes.VEHICLE_PAPERS).orElseThrow();
    new DataSheet(data).tell(screen, "insurer");
    screen.say("insurer", papers.mediaType().text() + ", SHA-256 " + papers.sha256());
    town.folder().write("vehicle-papers.sha256", papers.sha256());
  }

  private static Attributes checked(Release release) {
    try {
      return release.attributes().in(LocalAttributes.CATALOGUE);
    } catch (MalformedException anotherForm) {
      throw new IllegalStateException(anotherForm);
    }
  }
}
