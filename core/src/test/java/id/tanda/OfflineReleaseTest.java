package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.Answering;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.hostile.ForgedHandover;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.party.Registration;
import id.tanda.release.Receipt;
import id.tanda.release.ReleaseRefusal;
import id.tanda.release.offline.HandingOver;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import id.tanda.testing.Racing;
import id.tanda.testing.TestParty;
import id.tanda.token.CredentialIssuer;
import id.tanda.token.DataCredential;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenRejection;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.wallet.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a phone hands over itself, from the citizen's yes to the relying party's desk. */
class OfflineReleaseTest {
  private final Handovers world = new Handovers();
  private final Country country = world.country;
  private final Request asked = world.ask();

  @Test
  void whatWasGrantedIsHandedOver() {
    OfflineRelease release = opened(world.open(world.sealed(asked, Attribute.OCCUPATION), asked));

    assertThat(release.attributes().text(Attribute.FULL_NAME)).contains("Sri Rahayu");
    assertThat(release.attributes().text(Attribute.BIRTH_DATE)).contains("1990-08-17");
    assertThat(release.attributes().text(Attribute.OCCUPATION)).contains("Guru");
    assertThat(release.device()).isEqualTo(world.device.publicKey().thumbprint());
    assertThat(release.asOf()).isEqualTo(country.clock.instant());
    assertThat(release.consent().answers(asked)).isTrue();
    assertThat(release.toString()).startsWith("OfflineRelease[full_name").doesNotContain("Sri");
  }

  @Test
  @DisplayName("C-01 what was not granted is in none of what is sealed")
  void nothingElseIsSealed() {
    String content =
        ForgedHandover.opened(world.sealed(asked), country.party.encryption()).concat("~");
    String disclosed =
        List.of(content.split("~")).stream()
            .filter(part -> part.indexOf('.') < 0)
            .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));

    assertThat(disclosed).contains("full_name", "birth_date");
    assertThat(disclosed.lines()).hasSize(2);
    assertThat(content).doesNotContain("Guru", "Yogyakarta");
  }

  @Test
  void theWalletRemembersWhatItHandedOver() {
    ConsentAnswer.HandedOver handed = (ConsentAnswer.HandedOver) world.answer(asked);

    assertThat(world.phone.records().consents())
        .extracting(kept -> kept.id())
        .containsExactly(handed.consent().id().text());
    assertThat(lastDone()).isEqualTo(JournalEntry.What.CONSENTED);
    assertThat(handed).hasToString("HandedOver[Consent[bank.nusantara]]");
  }

  @Test
  @DisplayName("C-05 what was agreed to once is not released by the authority as well")
  void theAuthorityReleasesNothingUnderTheSameConsent() {
    OfflineRelease release = opened(world.open(world.sealed(asked), asked));

    assertThat(
            Country.reason(
                country.carried(
                    Country.done(country.bank.redeem(release.consent().text(), asked)))))
        .isEqualTo(ReleaseRefusal.CONSENT_UNTRUSTED);
  }

  @Test
  void whatWasHandedOverCanBeWithdrawnSoThatItIsErased() {
    ConsentAnswer.HandedOver handed = (ConsentAnswer.HandedOver) world.answer(asked);

    Receipt receipt =
        Country.done(country.carried(world.phone.records().withdraw(handed.consent().id())));

    assertThat(receipt.party()).isEqualTo(country.party.id());
  }

  @Test
  void aRequiredAttributeThatThePhoneLacksLooksLikeARefusal() {
    country.leftOut.add(Attribute.FULL_NAME);
    Country.done(country.carried(world.phone.renew()));

    assertThat(world.answer(asked)).isEqualTo(new ConsentAnswer.Declined());
    assertThat(lastDone()).isEqualTo(JournalEntry.What.NO_MATCH);
    assertThat(world.phone.records().consents()).isEmpty();
  }

  @Test
  void anOptionalAttributeThatThePhoneLacksCountsAsRefused() {
    country.leftOut.add(Attribute.OCCUPATION);
    Country.done(country.carried(world.phone.renew()));

    OfflineRelease release = opened(world.open(world.sealed(asked, Attribute.OCCUPATION), asked));

    assertThat(release.attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE);
    assertThat(release.consent().granted().refused()).containsExactly(Attribute.OCCUPATION);
  }

  @Test
  void whoLeftTheRegisterBeforeTheActivationHasNothingToHandOver() {
    Country empty = new Country();
    Wallet wallet = empty.wallet();
    ConfirmationCode code = empty.visit(wallet);
    empty.registered = false;
    UnlockedWallet phone =
        Country.done(empty.carried(wallet.activate(code, Country.pin(Country.PIN))));
    Review.Ready review =
        (Review.Ready) phone.review(Handovers.ask(empty.bank, Terms.once(1)).text());

    assertThat(
            Country.done(phone.consent(review.request(), Decision.handOver(Language.INDONESIAN))))
        .isEqualTo(new ConsentAnswer.Declined());
  }

  @Test
  void aRefusalStaysARefusal() {
    assertThat(Country.done(world.phone.consent(world.reviewed(asked), Decision.refuse())))
        .isEqualTo(new ConsentAnswer.Declined());
    assertThat(lastDone()).isEqualTo(JournalEntry.What.REFUSED);
  }

  @Test
  void dataAreHandedOverForOneUseOnly() {
    Request twice = Handovers.ask(country.bank, new Terms(Duration.ofDays(1), Usage.times(2)));

    assertThatThrownBy(() -> world.answer(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("data are handed over for one use only");
  }

  @Test
  void onlyWhatTheRequestOffersCanBeGranted() {
    assertThatThrownBy(() -> world.answer(asked, Attribute.RELIGION))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPhoneWhoseCredentialIsOverRenewsFirst() {
    Clock late = Clock.offset(country.clock, Duration.ofDays(31));
    Answering answering =
        new Answering(world.device, country.keys.id(), country.clock, country.randomness);
    HandingOver phone = new HandingOver(world.device, answering, late, country.randomness);
    Decision.Grant grant = (Decision.Grant) Decision.handOver(Language.INDONESIAN);

    assertThat(phone.answer(world.reviewed(asked), grant, Optional.of(data())))
        .isEqualTo(Outcome.refused(TokenRejection.CREDENTIAL_EXPIRED));
  }

  @Test
  void aRequestThatIsOverIsNotAnswered() {
    ReviewedRequest reviewed = world.reviewed(asked);
    country.clock.advance(Request.LONGEST_LIFE);

    assertThat(
            Country.reason(
                    world.unlocked().consent(reviewed, Decision.handOver(Language.INDONESIAN)))
                .code())
        .isEqualTo("request.expired");
  }

  @Test
  @DisplayName("C-12 a request is answered once, whatever is sent")
  void aRequestIsAnsweredOnce() {
    String first = world.sealed(asked);
    String second = world.sealed(asked);

    opened(world.open(first, asked));
    assertThat(world.open(first, asked).code()).isEqualTo("handover.answered");
    assertThat(world.open(second, asked).code()).isEqualTo("handover.answered");
  }

  @Test
  @DisplayName("C-12 of 16 simultaneous answers to one request one is taken")
  void oneOfManyAnswersIsTaken() throws Exception {
    String sealed = world.sealed(asked);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      assertThat(Racing.together(threads, 16, caller -> world.open(sealed, asked).code()))
          .containsOnlyOnce("handover.opened")
          .hasSize(16)
          .filteredOn("handover.answered"::equals)
          .hasSize(15);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("C-13 answers of two sessions of one relying party, exchanged, are refused")
  void eachAnswerFitsItsOwnRequest() {
    Request other = world.ask();
    String one = world.sealed(asked);
    String two = world.sealed(other);

    assertThat(world.open(one, other).code()).isEqualTo("handover.wrong-nonce");
    assertThat(world.open(two, asked).code()).isEqualTo("handover.wrong-nonce");
    opened(world.open(one, asked));
    opened(world.open(two, other));
  }

  @Test
  @DisplayName("C-03 another relying party opens nothing, nor has it a request answered for it")
  void nobodyElseOpensIt() {
    RelyingParty hotel = another(new TestParty("hotel.lain", country.randomness));
    String sealed = world.sealed(asked);

    assertThat(hotel.open(sealed, Handovers.ask(hotel, Terms.once(1))).code())
        .isEqualTo("handover.not-opened");
    assertThat(hotel.open(sealed, asked).code()).isEqualTo("handover.not-asked");
  }

  @Test
  @DisplayName("C-20 data for one party, sealed again by it for another, name the first inside")
  void whatIsSealedAgainIsRefused() {
    TestParty party = new TestParty("hotel.lain", country.randomness);
    RelyingParty hotel = another(party);
    Request byHotel = Handovers.ask(hotel, Terms.once(1));
    String content = ForgedHandover.opened(world.sealed(asked), country.party.encryption());
    String resealed =
        ForgedHandover.seal(content, party.encryption().publicKey(), country.randomness);

    assertThat(hotel.open(resealed, byHotel).code()).isEqualTo("handover.wrong-audience");
  }

  @ParameterizedTest
  @CsvSource({
    "94999, handover.opened",
    "95000, handover.not-in-time",
    "-5000, handover.opened",
    "-5001, handover.not-in-time"
  })
  void aProofCountsForNinetySecondsGiveOrTakeTheSkew(long millis, String code) {
    String sealed = world.sealed(asked);
    country.clock.advance(Duration.ofMillis(millis));

    assertThat(world.open(sealed, asked).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"299999, handover.opened", "300000, handover.not-in-time"})
  void aRequestIsAnsweredWhileItCounts(long millis, String code) {
    country.clock.advance(Duration.ofSeconds(299));
    String sealed = world.sealed(asked);
    country.clock.advance(Duration.ofMillis(millis - 299_000));
    country.fetchStatusList();

    assertThat(world.open(sealed, asked).code()).isEqualTo(code);
  }

  @Test
  void theDataOfABlockedDeviceAreRefused() {
    country.authority.counter().devices().block(country.sri);
    country.clock.advance(Duration.ofSeconds(1));
    country.fetchStatusList();

    assertThat(world.open(world.sealed(asked), asked).code()).isEqualTo("handover.not-active");
  }

  @Test
  void withoutAYoungStatusListNothingIsDecided() {
    String sealed = world.sealed(asked);
    RelyingParty blind = bank(StatusLists.under(country.bundles, country.clock));

    Opening opening = blind.open(sealed, asked);

    assertThat(opening.code()).isEqualTo("missing.status-list");
    assertThat(opening).isInstanceOf(Opening.Undecided.class);
    opened(world.open(sealed, asked));
  }

  @Test
  @DisplayName("S-09 a memory of answers that began empty decides nothing about older requests")
  void afterARestartNothingIsDecided() {
    String sealed = world.sealed(asked);
    RelyingParty restarted =
        bank(
            TokenVerifier.builder(
                country.bundles,
                country.statusLists,
                SpentTokens.inMemory(country.clock),
                country.clock));

    assertThat(restarted.open(sealed, asked).code()).isEqualTo("missing.spent-tokens");
  }

  @Test
  void aDeskThatDoesWithoutStatusListsOpensAsWell() {
    RelyingParty desk =
        bank(
            TokenVerifier.builder(
                    country.bundles,
                    StatusLists.under(country.bundles, country.clock),
                    SpentTokens.inMemoryOnFirstStart(country.clock),
                    country.clock)
                .withoutStatusCheck());

    opened(desk.open(world.sealed(asked), asked));
  }

  private RelyingParty bank(StatusLists lists) {
    return bank(
        TokenVerifier.builder(
            country.bundles,
            lists,
            SpentTokens.inMemoryOnFirstStart(country.clock),
            country.clock));
  }

  private RelyingParty bank(TokenVerifier.Builder verifier) {
    Registration registration =
        country.authority.relyingParties().find(country.party.id()).orElseThrow().registration();
    return RelyingParty.of(
        registration,
        new PartyKeys(country.party.signing(), country.party.encryption()),
        verifier.name(country.party.id()).build());
  }

  private RelyingParty another(TestParty party) {
    Registration registration =
        Country.done(country.authority.relyingParties().register(party.profile()));
    return RelyingParty.of(
        registration,
        new PartyKeys(party.signing(), party.encryption()),
        TokenVerifier.builder(
                country.bundles,
                country.statusLists,
                SpentTokens.inMemoryOnFirstStart(country.clock),
                country.clock)
            .name(party.id())
            .build());
  }

  private DataCredential data() {
    return new CredentialIssuer(
            country.keys.id(),
            country.keys.key(KeyUse.CREDENTIAL),
            country.keys.bundle(1),
            country.randomness)
        .issueData(
            world.device.publicKey(),
            1,
            country.register().releasable(LocalDate.of(2026, 8, 17)),
            country.clock.instant());
  }

  private JournalEntry.What lastDone() {
    List<JournalEntry> journal = world.phone.records().journal();
    return journal.get(journal.size() - 1).what();
  }

  private static OfflineRelease opened(Opening opening) {
    assertThat(opening.code()).isEqualTo("handover.opened");
    return ((Opening.Opened) opening).release();
  }
}
