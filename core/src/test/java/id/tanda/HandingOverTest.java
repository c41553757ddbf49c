package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.Answering;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.hostile.ForgedHandover;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.release.offline.HandingOver;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.token.DataCredential;
import id.tanda.token.TokenRejection;
import id.tanda.wallet.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a phone hands over itself after the citizen decided, and when it has nothing to say. */
class HandingOverTest {
  private final Handovers world = new Handovers();
  private final Country country = world.country;
  private final Request asked = world.ask();

  @Test
  void theWalletRemembersWhatItHandedOver() {
    ConsentAnswer.HandedOver handed = (ConsentAnswer.HandedOver) world.answer(asked);

    assertThat(done(world.phone.records().consents()))
        .extracting(kept -> kept.id())
        .containsExactly(handed.consent().id());
    assertThat(lastDone()).isEqualTo(JournalEntry.What.CONSENTED);
    assertThat(handed).hasToString("HandedOver[Consent[bank.nusantara]]");
  }

  @Test
  void aRequiredAttributeThatThePhoneLacksLooksLikeARefusal() {
    country.leftOut.add(Attribute.FULL_NAME);
    done(country.carried(world.phone.renew()));

    assertThat(world.answer(asked)).isEqualTo(new ConsentAnswer.Declined());
    assertThat(lastDone()).isEqualTo(JournalEntry.What.NO_MATCH);
    assertThat(done(world.phone.records().consents())).isEmpty();
  }

  @Test
  void anOptionalAttributeThatThePhoneLacksCountsAsRefused() {
    country.leftOut.add(Attribute.OCCUPATION);
    done(country.carried(world.phone.renew()));

    OfflineRelease release =
        Handovers.opened(world.open(world.sealed(asked, Attribute.OCCUPATION), asked));

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
    UnlockedWallet phone = done(empty.carried(wallet.activate(code, Country.pin(Country.PIN))));
    Review.Ready review =
        (Review.Ready) phone.review(Handovers.ask(empty.bank, Terms.once(1)).text());

    assertThat(done(phone.consent(review.request(), Decision.handOver(Language.INDONESIAN))))
        .isEqualTo(new ConsentAnswer.Declined());
  }

  @Test
  void valuesThatAreNotWantedLookLikeARefusalOrAreLeftOut() {
    Question question = Handovers.question(Terms.once(30));
    Request other = country.bank.ask(question.onlyIf(Attribute.FULL_NAME, "Orang Lain"));
    Request leftOut = country.bank.ask(question.onlyIf(Attribute.OCCUPATION, "Dokter"));
    Request met = country.bank.ask(question.onlyIf(Attribute.OCCUPATION, "Dokter", "Guru"));

    assertThat(world.answer(other)).isEqualTo(new ConsentAnswer.Declined());
    OfflineRelease without =
        Handovers.opened(world.open(world.sealed(leftOut, Attribute.OCCUPATION), leftOut));
    OfflineRelease with =
        Handovers.opened(world.open(world.sealed(met, Attribute.OCCUPATION), met));
    assertThat(without.attributes().names()).doesNotContain(Attribute.OCCUPATION);
    assertThat(with.attributes().names()).contains(Attribute.OCCUPATION);
  }

  @Test
  void aRefusalStaysARefusal() {
    assertThat(done(world.phone.consent(world.reviewed(asked), Decision.refuse())))
        .isEqualTo(new ConsentAnswer.Declined());
    assertThat(lastDone()).isEqualTo(JournalEntry.What.REFUSED);
  }

  @Test
  void dataAreHandedOverForOneUseOnly() {
    Request twice =
        Handovers.ask(
            country.bank, new Terms(Duration.ofDays(1), Duration.ofDays(1), Usage.times(2)));

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
    DataCredential data =
        country.keys.data(
            world.device, 1, country.register().releasable(LocalDate.of(2026, 8, 17)));
    Clock late = Clock.offset(country.clock, Duration.ofDays(31));
    Answering answering =
        new Answering(world.device, country.keys.id(), country.clock, country.randomness);
    HandingOver phone = new HandingOver(world.device, answering, late, country.randomness);
    Decision.Grant grant = (Decision.Grant) Decision.handOver(Language.INDONESIAN);

    assertThat(phone.answer(world.reviewed(asked), grant, Optional.of(data)))
        .isEqualTo(Outcome.refused(TokenRejection.CREDENTIAL_EXPIRED));
  }

  @Test
  void aRequestThatIsOverIsNotAnswered() {
    ReviewedRequest reviewed = world.reviewed(asked);
    country.clock.advance(Request.LONGEST_LIFE);

    assertThat(
            reason(world.unlocked().consent(reviewed, Decision.handOver(Language.INDONESIAN)))
                .code())
        .isEqualTo("request.expired");
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

  private JournalEntry.What lastDone() {
    List<JournalEntry> journal = done(world.phone.records().journal());
    return journal.get(journal.size() - 1).what();
  }
}
