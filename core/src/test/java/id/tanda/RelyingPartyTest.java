package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.answer.AnswerRefusal;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.ConsentRefusal;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.Terms;
import id.tanda.consent.Wanted;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.party.PurposeId;
import id.tanda.party.Registration;
import id.tanda.release.Acknowledgement;
import id.tanda.release.Basis;
import id.tanda.release.OpeningRefusal;
import id.tanda.release.Receipt;
import id.tanda.release.Release;
import id.tanda.release.ReleaseRefusal;
import id.tanda.testing.TestParty;
import id.tanda.throttle.Origin;
import id.tanda.token.Presentation;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.wallet.KeptConsent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {
  private final Country country = new Country();
  private final RelyingParty bank = country.bank;

  @Test
  @DisplayName("C-17 a scope is redeemed once; the same redemption again brings the same release")
  void aScopeIsRedeemedOnce() {
    UnlockedWallet phone = country.activated();
    String token = done(phone.present(Presentation.bare().scope(Country.CHECK_IN))).text();
    Verification.Accepted accepted = (Verification.Accepted) bank.verify(token);
    Exchange<Release> exchange = bank.redeem(accepted.token());

    Release first = done(country.carried(exchange));
    Release again = done(country.carried(exchange));

    assertThat(first.attributes().names()).containsExactly(Attribute.FULL_NAME);
    assertThat(again.attributes()).isEqualTo(first.attributes());
    assertThat(again.receipt().text()).isEqualTo(first.receipt().text());
    assertThat(reason(country.carried(bank.redeem(accepted.token()))))
        .isEqualTo(ReleaseRefusal.ALREADY_REDEEMED);
  }

  @Test
  @DisplayName("T-37 T-38 C-12 a token bound to a request is accepted for it alone, and once")
  void aTokenBoundToTheRequestIsAcceptedForItAlone() {
    UnlockedWallet phone = country.activated();
    Request asked = Country.request(bank);
    Request other = Country.request(bank);
    Presentation answer = Presentation.bare().answering(country.party.id(), asked.nonce());

    assertThat(bank.verify(done(phone.present(answer)).text(), other).code())
        .isEqualTo("token.wrong-nonce");
    assertThat(bank.verify(done(phone.present(answer)).text()).code())
        .isEqualTo("token.wrong-nonce");
    assertThat(bank.verify(done(phone.present(Presentation.bare())).text(), asked).code())
        .isEqualTo("token.wrong-audience");
    assertThat(bank.verify(done(phone.present(answer)).text(), asked).code())
        .isEqualTo("token.accepted");
    assertThat(bank.verify(done(phone.present(answer)).text(), asked).code())
        .isEqualTo("token.replayed");
  }

  @ParameterizedTest
  @CsvSource({"299999, token.accepted", "300000, token.wrong-nonce", "300001, token.wrong-nonce"})
  @DisplayName("T-38 a token answers a request only while the request counts")
  void aRequestIsAnsweredWhileItCounts(long millis, String code) {
    Request asked = Country.request(bank);
    Presentation answer = Presentation.bare().answering(country.party.id(), asked.nonce());
    country.clock.advance(Duration.ofMillis(millis - 1));
    String token = done(country.activated().present(answer)).text();
    country.clock.advance(Duration.ofMillis(1));
    country.fetchStatusList();

    assertThat(bank.verify(token, asked).code()).isEqualTo(code);
  }

  @Test
  void whatWasGrantedComesAndNothingAfterTheWithdrawal() {
    UnlockedWallet phone = country.activated();
    Request asked = Country.request(bank);
    Consent consent = given(phone, asked);

    Release release = done(country.carried(done(bank.redeem(consent.text(), asked))));
    assertThat(release.attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE);

    Receipt receipt = done(country.carried(phone.records().withdraw(consent.id())));
    assertThat(receipt.party()).isEqualTo(country.party.id());
    assertThat(done(phone.records().consents()).get(0).withdrawal()).isPresent();
    List<Receipt> receipts = done(country.carried(phone.records().receipts()));
    assertThat(receipts).hasSize(2);
    assertThat(reason(country.carried(done(bank.redeem(consent.text(), asked)))))
        .isEqualTo(ReleaseRefusal.CONSENT_WITHDRAWN);
  }

  @Test
  @DisplayName("C-07 a withdrawal reaches the relying party, whose 72 hours begin with its word")
  void aWithdrawalIsAcknowledged() {
    UnlockedWallet phone = country.activated();
    Consent consent = given(phone, Country.request(bank));
    Receipt receipt = done(country.carried(phone.records().withdraw(consent.id())));
    country.clock.advance(Duration.ofSeconds(30));

    Acknowledgement answer = done(bank.acknowledge(receipt.text()));
    Acknowledgement taken = done(phone.records().acknowledged(consent.id(), answer.text()));

    assertThat(taken.party()).isEqualTo(country.party.id());
    assertThat(taken.stopsBy()).isEqualTo(receipt.time().plus(Duration.ofDays(3).plusSeconds(30)));
    assertThat(done(phone.records().consents()).get(0).withdrawal().orElseThrow().stopsBy())
        .contains(taken.stopsBy());
  }

  @Test
  @DisplayName("C-07 the first word of a relying party begins its 72 hours, and no later one")
  void acknowledgingAgainMovesNothing() {
    UnlockedWallet phone = country.activated();
    Consent consent = given(phone, Country.request(bank));
    Receipt receipt = done(country.carried(phone.records().withdraw(consent.id())));
    Acknowledgement first = done(bank.acknowledge(receipt.text()));
    done(phone.records().acknowledged(consent.id(), first.text()));
    KeptConsent known = done(phone.records().consents()).get(0);

    country.clock.advance(Duration.ofMinutes(2));
    Acknowledgement later = done(bank.acknowledge(receipt.text()));
    done(phone.records().acknowledged(consent.id(), later.text()));
    assertThat(done(phone.records().consents())).containsExactly(known);
    done(country.carried(phone.records().withdraw(consent.id())));

    assertThat(done(phone.records().consents())).containsExactly(known);
    assertThat(known.withdrawal().orElseThrow().stopsBy()).contains(first.stopsBy());
  }

  @Test
  void onlyTheReceiptOfAWithdrawalIsAcknowledged() {
    UnlockedWallet phone = country.activated();
    Request asked = Country.request(bank);
    Consent consent = given(phone, asked);
    Release release = done(country.carried(done(bank.redeem(consent.text(), asked))));

    assertThat(bank.acknowledge("no receipt")).isEqualTo(Outcome.refused(OpeningRefusal.MALFORMED));
    assertThat(bank.acknowledge(release.receipt().text()))
        .isEqualTo(Outcome.refused(OpeningRefusal.NOT_FOR_THIS));
    assertThatThrownBy(() -> phone.records().acknowledged(consent.id(), "any"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("C-13 answers to two questions, exchanged, answer neither")
  void answersOfTwoQuestionsDoNotFitEachOther() {
    UnlockedWallet phone = country.activated();
    Request first = Country.request(bank);
    Request second = Country.request(bank);
    Consent toFirst = given(phone, first);
    Consent toSecond = given(phone, second);

    assertThat(bank.redeem(toSecond.text(), first))
        .isEqualTo(Outcome.refused(ConsentRefusal.WRONG_REQUEST));
    Exchange<Release> one = done(bank.redeem(toFirst.text(), first));
    Exchange<Release> two = done(bank.redeem(toSecond.text(), second));
    String answer = country.authority.answer(two.text(), Origin.unknown());

    assertThat(one.complete(answer)).isEqualTo(Outcome.refused(AnswerRefusal.NOT_FOR_THIS));
    assertThat(done(two.complete(answer)).basis()).isEqualTo(new Basis.OfConsent(toSecond.id()));
    assertThat(done(country.carried(one)).basis()).isEqualTo(new Basis.OfConsent(toFirst.id()));
  }

  @Test
  void dataWithOtherValuesThanAskedForAreRefusedAtOpening() {
    UnlockedWallet phone = country.activated();

    Request asked = bank.ask(nameAndOccupation().onlyIf(Attribute.OCCUPATION, "Dokter", "Guru"));
    assertThat(done(redeemed(phone, asked, Attribute.OCCUPATION)).attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.OCCUPATION);

    Request other = bank.ask(nameAndOccupation().onlyIf(Attribute.OCCUPATION, "Dokter", "guru"));
    assertThat(redeemed(phone, other, Attribute.OCCUPATION))
        .isEqualTo(Outcome.refused(OpeningRefusal.OTHER_VALUES));
    assertThat(done(redeemed(phone, other)).attributes().names())
        .containsExactly(Attribute.FULL_NAME);
  }

  @Test
  void whatIsNoConsentOrAnswersAnotherRequestIsRefusedBeforeItTravels() {
    Request asked = Country.request(bank);
    Consent consent = given(country.activated(), Country.request(bank));

    assertThat(bank.redeem("no consent", asked))
        .isEqualTo(Outcome.refused(ConsentRefusal.MALFORMED));
    assertThat(bank.redeem(consent.text(), asked))
        .isEqualTo(Outcome.refused(ConsentRefusal.WRONG_REQUEST));
  }

  @Test
  @DisplayName("C-19 what was not registered cannot be asked")
  void onlyWhatIsRegisteredIsAsked() {
    Wanted name = Wanted.of(List.of(Attribute.FULL_NAME), List.of());
    Wanted religion = Wanted.of(List.of(Attribute.RELIGION), List.of());
    PurposeId kyc = TestParty.KYC.id();
    Terms once = Terms.once(30);

    for (Question beyond :
        List.of(
            new Question(PurposeId.of("other"), name, once, TestParty.REPLY),
            new Question(kyc, religion, once, TestParty.REPLY),
            new Question(kyc, name, once, "https://elsewhere.example/"))) {
      assertThatThrownBy(() -> bank.ask(beyond))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not registered: request.");
    }
  }

  @Test
  void keysAndNameMustBeThoseOfTheRegistration() throws Exception {
    Registration registration =
        Registration.parse(
            country
                .authority
                .relyingParties()
                .find(country.party.id())
                .orElseThrow()
                .registration()
                .text());
    PartyKeys keys = new PartyKeys(country.party.signing(), country.party.encryption());
    PartyKeys others =
        new PartyKeys(
            SoftwareKey.generate(country.randomness), SoftwareKey.generate(country.randomness));
    TokenVerifier nameless =
        TokenVerifier.builder(
                country.bundles,
                country.statusLists,
                SpentTokens.inMemoryOnFirstStart(country.clock),
                country.clock)
            .build();

    assertThatThrownBy(() -> RelyingParty.of(registration, others, country.verifier()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RelyingParty.of(registration, keys, nameless))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RelyingParty.of(registration, keys, country.verifier())).isNotNull();
    country.clock.advance(Registration.LONGEST_LIFE);
    assertThatThrownBy(() -> RelyingParty.of(registration, keys, country.verifier()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in force");
  }

  private Outcome<Release> redeemed(UnlockedWallet phone, Request asked, Attribute... optional) {
    Consent consent = given(phone, asked, optional);
    return country.carried(done(bank.redeem(consent.text(), asked)));
  }

  private static Question nameAndOccupation() {
    return Question.of(
        TestParty.KYC,
        List.of(Attribute.FULL_NAME, Attribute.OCCUPATION),
        Terms.once(30),
        TestParty.REPLY);
  }

  private static Consent given(UnlockedWallet phone, Request asked, Attribute... optional) {
    Review.Ready ready = (Review.Ready) phone.review(asked.text());
    Decision decision = Decision.grant(Language.INDONESIAN, optional);
    ConsentAnswer answer = done(phone.consent(ready.request(), decision));
    return ((ConsentAnswer.Given) answer).consent();
  }
}
