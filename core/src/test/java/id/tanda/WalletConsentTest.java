package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.ConsentId;
import id.tanda.consent.Decision;
import id.tanda.consent.Review;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.PartyProfile;
import id.tanda.wallet.JournalEntry;
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

    assertThat(Country.done(phone.consent(ready.request(), Decision.refuse())))
        .isEqualTo(new ConsentAnswer.Declined());
    assertThat(phone.records().consents()).isEmpty();
    assertThat(phone.records().journal())
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

    Country.done(phone.consent(ready.request(), Decision.grant(Language.INDONESIAN)));
    Country.done(phone.consent(ready.request(), Decision.refuse()));

    assertThat(phone.records().journal())
        .extracting(JournalEntry::party)
        .filteredOn(party -> !party.isEmpty())
        .hasSize(2)
        .allMatch(name::startsWith);
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
        Country.done(
            phone.consent(ready.request(), Decision.grant(Language.ENGLISH, Attribute.ADDRESS)));

    assertThat(List.of(answer)).hasOnlyElementsOfType(ConsentAnswer.Given.class);
    assertThat(
            ((ConsentAnswer.Given) answer)
                .consent()
                .wasShown(ready.request().who(), ready.request().why()))
        .isTrue();
  }

  private RelyingParty renamed(Words name) {
    PartyProfile plain = country.party.profile();
    PartyProfile renamed =
        new PartyProfile(
            plain.id(),
            name,
            plain.signing(),
            plain.encryption(),
            plain.purposes(),
            plain.scopes(),
            plain.origins());
    return RelyingParty.of(
        Country.done(country.authority.relyingParties().rotate(renamed)),
        new PartyKeys(country.party.signing(), country.party.encryption()),
        country.verifier());
  }
}
