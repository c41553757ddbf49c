package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.attribute.Attributes;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.ConsentId;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.ReviewedRequest.Before;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.PartyProfile;
import id.tanda.party.Purpose;
import id.tanda.party.Registration;
import id.tanda.release.Receipt;
import id.tanda.testing.TestParty;
import id.tanda.wallet.Contents;
import id.tanda.wallet.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletConsentTest {
  private final Country country = new Country();

  @Test
  void aRefusalIsRememberedAndSaysNothingToTheRelyingParty() {
    UnlockedWallet phone = country.activated();
    Review.Ready ready = (Review.Ready) phone.review(Country.request(country.bank).text());

    assertThat(done(phone.consent(ready.request(), Decision.refuse())))
        .isEqualTo(new ConsentAnswer.Declined());
    assertThat(done(phone.records().consents())).isEmpty();
    assertThat(done(phone.records().journal()))
        .extracting(JournalEntry::what)
        .contains(JournalEntry.What.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\ud83c\udfe6"})
  @DisplayName("C-19 a relying party with the longest registered name is answered and journalled")
  void theLongestNameIsJournalled(String letter) {
    String name = "B" + letter.repeat(511 / letter.length());
    UnlockedWallet phone = country.activated();
    Review.Ready ready =
        (Review.Ready) phone.review(Country.request(renamed(new Words(name, name))).text());

    done(phone.consent(ready.request(), Decision.grant(Language.INDONESIAN)));
    done(phone.consent(ready.request(), Decision.refuse()));

    assertThat(done(phone.records().journal()))
        .extracting(JournalEntry::party)
        .filteredOn(party -> !party.isEmpty())
        .hasSize(2)
        .allMatch(name::startsWith);
  }

  @Test
  void aReviewTellsWhatWasSharedWithTheSamePartyBefore() {
    UnlockedWallet phone = country.activated();
    Review.Ready first = (Review.Ready) phone.review(Country.request(country.bank).text());
    assertThat(first.request().before()).isEmpty();
    Decision addressToo = Decision.grant(Language.INDONESIAN, Attribute.ADDRESS);
    Instant given = country.clock.instant();
    Consent consent = given(phone, first.request(), addressToo);

    Before open = only(phone, country.bank);
    country.clock.advance(Duration.ofSeconds(20));
    done(country.carried(phone.records().withdraw(consent.id())));
    Before withdrawn = only(phone, country.bank);

    List<Attribute> shared = List.of(Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS);
    assertThat(open)
        .isEqualTo(
            new Before(
                TestParty.KYC.id(),
                TestParty.KYC.notice().why(),
                shared,
                given,
                consent.expires(),
                false));
    assertThat(withdrawn)
        .isEqualTo(
            new Before(
                TestParty.KYC.id(),
                TestParty.KYC.notice().why(),
                shared,
                given,
                given.plus(Duration.ofSeconds(20)),
                true));
  }

  @Test
  @DisplayName("C-07 what lasts can be withdrawn, however many single uses were granted since")
  void aStandingConsentIsNotForgotten() {
    UnlockedWallet phone = country.activated();
    Instant end = country.clock.instant().plus(Duration.ofDays(90));
    Terms standing = new Terms(Duration.ofDays(90), Duration.ofDays(90), Usage.until(end));
    Decision decision = Decision.grant(Language.INDONESIAN);
    Consent lasting = given(phone, Handovers.ask(country.bank, standing), decision);
    Request once = Country.request(country.bank);
    for (int i = 0; i < Contents.CONSENTS; i++) {
      given(phone, once, decision);
    }

    assertThat(done(phone.records().consents())).hasSize(Contents.CONSENTS);
    assertThat(done(country.carried(phone.records().withdraw(lasting.id()))).party())
        .isEqualTo(country.party.id());
  }

  private static Consent given(UnlockedWallet phone, Request asked, Decision decision) {
    Review.Ready ready = (Review.Ready) phone.review(asked.text());
    ConsentAnswer answer = done(phone.consent(ready.request(), decision));
    return ((ConsentAnswer.Given) answer).consent();
  }

  @Test
  void whatWasSharedWithOthersIsNotTold() {
    UnlockedWallet phone = country.activated();
    Review.Ready ready = (Review.Ready) phone.review(Country.request(country.bank).text());
    done(phone.consent(ready.request(), Decision.grant(Language.INDONESIAN)));
    TestParty shop = new TestParty("toko.contoh", country.randomness);
    Registration registration = done(country.authority.relyingParties().register(shop.profile()));
    Request asked =
        Request.sign(
            shop.signing(),
            registration,
            Question.of(
                TestParty.KYC, List.of(Attribute.FULL_NAME), Terms.once(1), TestParty.REPLY),
            country.clock.instant(),
            "q1");

    assertThat(((Review.Ready) phone.review(asked.text())).request().before()).isEmpty();
    phone.close();
    Review locked = phone.review(Country.request(country.bank).text());
    assertThat(((Review.Ready) locked).request().before()).isEmpty();
  }

  @Test
  void aHostsOwnAttributesAreShownByItsOwnLabels() {
    Attribute plate = Attribute.of("vehicle_plate", "Nomor polisi", "Number plate").sensitive();
    country.alsoHeld = Attributes.builder().put(plate, "B 1234 SRI").build();
    UnlockedWallet phone = country.activated(knowing(AttributeCatalogue.standard().with(plate)));
    Purpose parking =
        new Purpose(
            TestParty.KYC.id(),
            TestParty.notice("Parkir", "Parking"),
            List.of(Attribute.FULL_NAME, plate),
            List.of());
    RelyingParty garage = rotated(country.party.profile(country.party.encryption(), parking));
    Request asked =
        garage.ask(Question.of(parking, parking.required(), Terms.once(1), TestParty.REPLY));
    ReviewedRequest shown = ((Review.Ready) phone.review(asked.text())).request();

    Decision yes = Decision.grant(Language.ENGLISH);
    String consent = given(phone, shown, yes).text();
    done(country.carried(garage.redeem(consent, asked)));
    ReviewedRequest again = ((Review.Ready) phone.review(asked.text())).request();
    Receipt receipt = done(country.carried(phone.records().receipts())).get(0);

    assertThat(shown.required()).extracting(Attribute::label).contains(plate.label());
    assertThat(shown.sensitive()).containsExactly(plate);
    assertThat(again.before().get(0).attributes())
        .extracting(Attribute::label)
        .contains(plate.label());
    assertThat(receipt.told(Language.ENGLISH, ZoneOffset.UTC))
        .endsWith(" - Full name, Number plate");
  }

  private Wallet knowing(AttributeCatalogue catalogue) {
    return Wallet.builder(country.vault(), country.keys.id(), country.bundles, country.clock)
        .attributes(catalogue)
        .build();
  }

  private static Consent given(UnlockedWallet phone, ReviewedRequest request, Decision decision) {
    return ((ConsentAnswer.Given) done(phone.consent(request, decision))).consent();
  }

  private static Before only(UnlockedWallet phone, RelyingParty bank) {
    Review.Ready ready = (Review.Ready) phone.review(Country.request(bank).text());
    List<Before> before = ready.request().before();
    assertThat(before).hasSize(1);
    return before.get(0);
  }

  @Test
  void aConsentThatWasNeverGivenCannotBeWithdrawn() {
    UnlockedWallet phone = country.activated();
    ConsentId unknown = ConsentId.random(country.randomness);

    assertThatThrownBy(() -> phone.records().withdraw(unknown))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLanguageOfAConsentIsThatInWhichItWasShown() {
    UnlockedWallet phone = country.activated();
    Review.Ready ready = (Review.Ready) phone.review(Country.request(country.bank).text());
    ConsentAnswer answer =
        done(phone.consent(ready.request(), Decision.grant(Language.ENGLISH, Attribute.ADDRESS)));

    assertThat(List.of(answer)).hasOnlyElementsOfType(ConsentAnswer.Given.class);
    assertThat(
            ((ConsentAnswer.Given) answer)
                .consent()
                .wasShown(ready.request().who(), ready.request().notice()))
        .isTrue();
  }

  private RelyingParty renamed(Words name) {
    PartyProfile plain = country.party.profile();
    return rotated(
        new PartyProfile(
            plain.id(),
            name,
            plain.signing(),
            plain.encryption(),
            plain.purposes(),
            plain.scopes(),
            plain.origins()));
  }

  private RelyingParty rotated(PartyProfile next) {
    return RelyingParty.of(
        done(country.authority.relyingParties().rotate(next)),
        new PartyKeys(country.party.signing(), country.party.encryption()),
        country.verifier());
  }
}
