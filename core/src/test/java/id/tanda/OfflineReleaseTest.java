package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Request;
import id.tanda.consent.Terms;
import id.tanda.hostile.ForgedHandover;
import id.tanda.party.Registration;
import id.tanda.release.Receipt;
import id.tanda.release.ReleaseRefusal;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import id.tanda.testing.Racing;
import id.tanda.testing.TestParty;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.StatusLists;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a phone handed over, at the desk of the relying party. */
class OfflineReleaseTest {
  private final Handovers world = new Handovers();
  private final Country country = world.country;
  private final Request asked = world.ask();

  @Test
  void whatWasGrantedIsHandedOver() {
    OfflineRelease release =
        Handovers.opened(world.open(world.sealed(asked, Attribute.OCCUPATION), asked));

    assertThat(release.attributes().text(Attribute.FULL_NAME)).contains("Sri Rahayu");
    assertThat(release.attributes().text(Attribute.BIRTH_DATE)).contains("1990-08-17");
    assertThat(release.attributes().text(Attribute.OCCUPATION)).contains("Guru");
    assertThat(release.device()).isEqualTo(world.device.publicKey().thumbprint());
    assertThat(release.asOf()).isEqualTo(country.clock.instant());
    assertThat(release.consent().answers(asked)).isTrue();
    assertThat(release.toString()).startsWith("OfflineRelease[full_name").doesNotContain("Sri");
  }

  @Test
  @DisplayName("C-05 what was agreed to once is not released by the authority as well")
  void theAuthorityReleasesNothingUnderTheSameConsent() {
    OfflineRelease release = Handovers.opened(world.open(world.sealed(asked), asked));

    assertThat(reason(country.carried(done(country.bank.redeem(release.consent().text(), asked)))))
        .isEqualTo(ReleaseRefusal.CONSENT_UNTRUSTED);
  }

  @Test
  void whatWasHandedOverCanBeWithdrawnSoThatItIsErased() {
    ConsentAnswer.HandedOver handed = (ConsentAnswer.HandedOver) world.answer(asked);

    Receipt receipt = done(country.carried(world.phone.records().withdraw(handed.consent().id())));

    assertThat(receipt.party()).isEqualTo(country.party.id());
  }

  @Test
  @DisplayName("C-12 a request is answered once, whatever is sent")
  void aRequestIsAnsweredOnce() {
    String first = world.sealed(asked);
    String second = world.sealed(asked);

    Handovers.opened(world.open(first, asked));
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
    Handovers.opened(world.open(one, asked));
    Handovers.opened(world.open(two, other));
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
    Handovers.opened(world.open(sealed, asked));
  }

  @Test
  @DisplayName("S-09 a memory of answers that began empty decides nothing about older requests")
  void afterARestartNothingIsDecided() {
    String sealed = world.sealed(asked);
    RelyingParty restarted =
        world.bank(
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
        world.bank(
            TokenVerifier.builder(
                    country.bundles,
                    StatusLists.under(country.bundles, country.clock),
                    SpentTokens.inMemoryOnFirstStart(country.clock),
                    country.clock)
                .withoutStatusCheck());

    Handovers.opened(desk.open(world.sealed(asked), asked));
  }

  private RelyingParty bank(StatusLists lists) {
    return world.bank(
        TokenVerifier.builder(
            country.bundles,
            lists,
            SpentTokens.inMemoryOnFirstStart(country.clock),
            country.clock));
  }

  private RelyingParty another(TestParty party) {
    Registration registration = done(country.authority.relyingParties().register(party.profile()));
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
}
