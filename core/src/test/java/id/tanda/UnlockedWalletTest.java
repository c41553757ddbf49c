package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.Terms;
import id.tanda.identity.Attribute;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.testing.TestParty;
import id.tanda.wallet.JournalEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlockedWalletTest {
  private final Scene scene = new Scene();

  @ParameterizedTest
  @ValueSource(strings = {"x", "\ud83c\udfe6"})
  @DisplayName("C-19 a relying party with the longest registered name is answered and journalled")
  void theLongestNameIsJournalled(String letter) {
    String name = "B" + letter.repeat(511 / letter.length());
    RelyingParty bank = scene.bank(registered(new Words(name, name)));
    Request asked =
        bank.ask(TestParty.KYC.id(), Terms.once(30), TestParty.REPLY, Attribute.FULL_NAME);

    try (UnlockedWallet wallet = scene.activated()) {
      Review.Ready ready = (Review.Ready) wallet.review(asked.text());

      assertThat(wallet.consent(ready.request(), Decision.grant(Language.INDONESIAN)))
          .isInstanceOf(Outcome.Done.class);
      assertThat(wallet.consent(ready.request(), Decision.refuse()))
          .isInstanceOf(Outcome.Done.class);
      assertThat(wallet.records().journal())
          .extracting(JournalEntry::party)
          .filteredOn(party -> !party.isEmpty())
          .hasSize(2)
          .allMatch(name::startsWith);
    }
  }

  private Registration registered(Words name) {
    PartyProfile plain = scene.party.profile();
    return Scene.done(
        scene
            .authority
            .relyingParties()
            .register(
                new PartyProfile(
                    plain.id(),
                    name,
                    plain.signing(),
                    plain.encryption(),
                    plain.purposes(),
                    plain.scopes(),
                    plain.origins())));
  }
}
