package id.tanda.examples.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.RelyingParty;
import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.crypto.keys.Es256;
import id.tanda.examples.story.StoryRun;
import id.tanda.examples.town.Activation;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Desk;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.ReviewScreen;
import id.tanda.examples.town.Told;
import id.tanda.examples.town.Town;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.refresh.Refreshed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Purpose PURPOSE =
      new Purpose(
          PurposeId.of("open-account"),
          new Notice(
              new Words("Membuka rekening", "Opening an account"),
              new Words("Persetujuan Anda", "Your consent"),
              new Words("Bank wajib mengenal nasabah", "A bank has to know its customers"),
              new Words("hak@bank.example", "hak@bank.example")),
          List.of(Attribute.FULL_NAME),
          List.of());

  @TempDir Path story;

  @Test
  void theReadmeShowsTheProgramThatRuns() throws Exception {
    String shown = shownIn("Verify.java");

    assertThat(Files.readString(Path.of("../README.md")))
        .contains(shown)
        .contains(shownIn("AskAndRedeem.java"))
        .contains(shownIn("KeepFresh.java"));
    assertThat(shown.lines().count()).isLessThanOrEqualTo(15);
  }

  @Test
  void whatKeepsTrustFreshBringsTheBundleButNotTwiceInAMinute() throws Exception {
    StoryRun.into(story);
    Instant shownAt = Instant.parse(Files.readString(story.resolve("shown-at.txt")));
    Clock clock = Clock.fixed(shownAt, ZoneOffset.UTC);
    TrustAnchor anchor = TrustAnchor.parse(Files.readString(story.resolve("trust-anchor.txt")));
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor);
    StatusLists statusLists = StatusLists.under(bundles, clock);
    KeepFresh keepFresh = new KeepFresh(bundles, statusLists, this::served, clock);

    assertThat(keepFresh.now()).isInstanceOf(Refreshed.Done.class);
    assertThat(bundles.bundle(anchor.authority())).isPresent();
    assertThat(keepFresh.now()).isInstanceOf(Refreshed.TooSoon.class);
  }

  @Test
  void theProgramAcceptsTheTokenOfTheStoryAndTellsTheClerkWhatElseHappened() throws Exception {
    StoryRun.into(story);
    Instant shownAt = Instant.parse(Files.readString(story.resolve("shown-at.txt")));

    assertThat(Verify.verify(story, Clock.fixed(shownAt, ZoneOffset.UTC)))
        .isEqualTo("accepted, 90 s left");
    assertThat(Verify.verify(story, Clock.fixed(shownAt.plusSeconds(95), ZoneOffset.UTC)))
        .isEqualTo("The code has expired. Ask for a fresh one.");
    Clock nextWeek = Clock.fixed(shownAt.plus(Duration.ofDays(8)), ZoneOffset.UTC);
    assertThatThrownBy(() -> Verify.verify(story, nextWeek))
        .hasMessage("refused: trust.not-in-force");
  }

  @Test
  void theBankOfTheReadmeLearnsTheName() {
    assertThat(Told.by(out -> Town.play(out, story, ReadmeTest::askSri))).contains("Sri Rahayu");
  }

  private static void askSri(Town town) {
    Desk desk = town.desk("bank.readme", new Words("Bank Contoh", "Sample Bank"));
    RelyingParty bank = town.register(desk, List.of(PURPOSE));
    Phone phone = town.phone(town.registry());
    try (UnlockedWallet wallet =
        new Activation(town).activate(town.registry(), phone, Citizen.sri(), "271828")) {
      AskAndRedeem host =
          new AskAndRedeem(request -> agreed(wallet, request), town.registry().line());
      Question question = Question.of(PURPOSE, PURPOSE.required(), Terms.once(30), desk.replyTo());
      town.screen().expect("the name", "Sri Rahayu", host.nameFor(bank, question));
    }
  }

  private static String agreed(UnlockedWallet wallet, String request) {
    ReviewedRequest shown = ReviewScreen.ready(wallet.review(request));
    return ReviewScreen.given(
            wallet.consent(shown, Decision.grant(Language.INDONESIAN)).orElseThrow())
        .text();
  }

  private Outcome<byte[]> served(String address, int maxBytes) {
    try {
      return Outcome.done(Files.readAllBytes(story.resolve("trust-bundle.jwt")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String shownIn(String file) throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/id/tanda/examples/verify").resolve(file));
    int begin = source.indexOf("// begin README\n") + "// begin README\n".length();
    return source
        .substring(begin, source.indexOf("    // end README"))
        .stripTrailing()
        .stripIndent();
  }
}
