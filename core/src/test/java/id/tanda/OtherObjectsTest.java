package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.counter.Officer;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwe;
import id.tanda.identity.Language;
import id.tanda.release.Receipt;
import id.tanda.throttle.Origin;
import id.tanda.token.Presentation;
import id.tanda.token.Presentation.Form;
import id.tanda.wallet.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What else is signed or sealed in this country, shown where an identity token belongs. */
class OtherObjectsTest {
  private final Country country = new Country();
  private final RelyingParty bank = country.bank;

  @Test
  @DisplayName("T-20 every signed message of every kind is of the wrong type as a token")
  void noMessagePassesForAToken() throws MalformedException {
    UnlockedWallet phone = country.activated();
    Request asked = Country.request(bank);
    String consent = consent(phone, asked);
    Exchange<?> redemption = done(bank.redeem(consent, asked));
    String receipt = done(country.carried(done(bank.redeem(consent, asked)))).receipt().text();
    String renewal = done(phone.renew()).text();
    List<String> others = new ArrayList<>();
    others.add(asked.text());
    others.add(consent);
    others.add(redemption.text());
    others.add(receipt);
    others.add(acknowledgement(phone, consent));
    others.add(renewal);
    others.add(country.authority.answer(renewal, Origin.unknown()));
    others.add(country.authority.publications().trustBundle());
    others.add(country.authority.publications().statusList(0));
    others.add(
        country
            .authority
            .relyingParties()
            .find(country.party.id())
            .orElseThrow()
            .registration()
            .text());

    for (String other : others) {
      assertThat(bank.verify(other).code()).isEqualTo("token.wrong-type");
      assertThat(bank.verify(other, asked).code()).isEqualTo("token.wrong-type");
      assertThat(bank.verify(other + "~").code()).isIn("token.wrong-type", "token.malformed");
    }
    assertThat(done(phone.records().journal()))
        .extracting(JournalEntry::what)
        .doesNotContain(JournalEntry.What.SHOWN);
  }

  private String acknowledgement(UnlockedWallet phone, String consent) throws MalformedException {
    Receipt withdrawn =
        done(country.carried(phone.records().withdraw(Consent.parse(consent).id())));
    return done(bank.acknowledge(withdrawn.text())).text();
  }

  @Test
  @DisplayName("T-36 a counter challenge is no token, under its own prefix or that of a token")
  void aCounterChallengeIsNoToken() {
    String challenge = country.authority.counter().open(new Officer("petugas.1", "Loket 1")).text();

    assertThat(bank.verify(challenge).code()).isEqualTo("token.malformed");
    assertThat(bank.verify(challenge.replace("TNDK1:", "TND1:")).code())
        .isEqualTo("token.wrong-type");
  }

  @Test
  @DisplayName("T-36 Q-04 a token is no counter challenge and no request")
  void aTokenIsNothingElse() {
    String token = done(country.activated().present(Presentation.bare())).text();
    UnlockedWallet phone = country.activated(country.wallet());

    assertThat(reason(country.wallet.answerCounter(token)).code()).isEqualTo("challenge.malformed");
    assertThat(reason(country.wallet.answerCounter(token.replace("TND1:", "TNDK1:"))).code())
        .isEqualTo("challenge.malformed");
    assertThat(phone.review(token)).isNotInstanceOf(Review.Ready.class);
  }

  @Test
  @DisplayName("T-28 T-29 what is sealed is no token, whatever its header says")
  void nothingSealedIsAToken() {
    String token = done(country.activated().present(Presentation.bare().as(Form.TEXT))).text();
    String sealed =
        Jwe.seal(
            token.getBytes(StandardCharsets.US_ASCII),
            country.party.encryption().publicKey(),
            "tanda-release+jwe",
            "tanda-data+jwt",
            country.randomness);
    String rest = sealed.substring(sealed.indexOf('.'));
    String costly =
        header("{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2c\":2147483647}");

    for (String odd :
        List.of(sealed, costly + rest, sealed + "~", costly + rest + "~", "~" + sealed)) {
      assertThat(bank.verify(odd).code()).isEqualTo("token.malformed");
    }
    assertThat(bank.verify(token).code()).isEqualTo("token.accepted");
  }

  private static String consent(UnlockedWallet phone, Request asked) {
    Review.Ready ready = (Review.Ready) phone.review(asked.text());
    ConsentAnswer answer =
        done(phone.consent(ready.request(), Decision.grant(Language.INDONESIAN)));
    return ((ConsentAnswer.Given) answer).consent().text();
  }

  private static String header(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
