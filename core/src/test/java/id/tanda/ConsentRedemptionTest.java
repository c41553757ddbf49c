package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.ConsentRefusal;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.party.Registration;
import id.tanda.release.Release;
import id.tanda.release.ReleaseRefusal;
import id.tanda.testing.TestAuthority;
import id.tanda.throttle.Origin;
import id.tanda.token.Missing;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.wallet.Unlocking;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can happen to a relying party between a consent and its data. */
class ConsentRedemptionTest {
  private final Country country = new Country();
  private final RelyingParty bank = country.bank;
  private UnlockedWallet phone = country.activated();
  private final Request asked = Country.request(bank);
  private final Consent consent = given(asked);

  @Test
  @DisplayName("C-17 after a restart the redemption that was sent brings its release, once used")
  void aRedemptionGoesOnAfterARestart() throws Exception {
    String sent = done(bank.redeem(consent.text(), asked)).text();
    country.authority.answer(sent, Origin.unknown()); // and the answer is lost
    country.clock.advance(Duration.ofHours(24).minusSeconds(1));

    Exchange<Release> resumed = done(bank.redeem(sent, Request.parse(asked.text())));

    assertThat(resumed.text()).isEqualTo(sent);
    assertThat(done(country.carried(resumed)).attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE);
    assertThat(reason(country.carried(bank.redeem(consent.text(), asked))))
        .isEqualTo(ReleaseRefusal.CONSENT_USED);
  }

  @Test
  void onlyTheRedemptionOfAConsentToThisRequestGoesOn() {
    String sent = done(bank.redeem(consent.text(), asked)).text();
    String token = done(phone.present(Presentation.bare().scope(Country.CHECK_IN))).text();
    String ofToken = bank.redeem(((Verification.Accepted) bank.verify(token)).token()).text();

    assertThat(bank.redeem(sent, Country.request(bank)))
        .isEqualTo(Outcome.refused(ConsentRefusal.WRONG_REQUEST));
    assertThat(bank.redeem(ofToken, asked)).isEqualTo(Outcome.refused(ConsentRefusal.MALFORMED));
    assertThat(bank.redeem("no redemption", asked))
        .isEqualTo(Outcome.refused(ConsentRefusal.MALFORMED));
  }

  @Test
  void whatAPhoneHandedOverIsOpenedAndNotRedeemed() {
    Handovers world = new Handovers();
    Request once = world.ask();
    String sealed = world.sealed(once);

    assertThat(world.country.bank.redeem(sealed, once))
        .isEqualTo(Outcome.refused(ConsentRefusal.HANDED_OVER));
    assertThat(bank.open(consent.text(), asked).code()).isEqualTo("handover.malformed");
  }

  @Test
  void whatTheRegisterDoesNotHoldIsNamed() {
    country.leftOut.add(Attribute.FULL_NAME);

    Release release = done(country.carried(done(bank.redeem(consent.text(), asked))));

    assertThat(release.attributes().names()).containsExactly(Attribute.BIRTH_DATE);
    assertThat(release.missing(asked)).containsExactly(Attribute.FULL_NAME);
  }

  @Test
  @DisplayName("An answer that no bundle in force can judge is kept and read again with a new one")
  void anAnswerIsUndecidedWithoutABundle() {
    country.clock.advance(TrustBundle.LONGEST_LIFE.minusSeconds(1));
    phone = unlocked();
    Request late = Country.request(bank);
    Exchange<Release> exchange = done(bank.redeem(given(late).text(), late));
    String answer = country.authority.answer(exchange.text(), Origin.unknown());
    country.clock.advance(Duration.ofSeconds(1));

    assertThat(exchange.complete(answer)).isEqualTo(Outcome.refused(Missing.TRUST_BUNDLE));
    country.bundles.accept(country.keys.bundle(2).text()).orElseThrow();
    assertThat(done(exchange.complete(answer)).missing(late)).isEmpty();
    assertThat(exchange.complete(forged(answer)).refusal().orElseThrow().code())
        .isEqualTo("answer.untrusted");
  }

  @Test
  void nothingIsAskedUnderARegistrationThatHasEnded() {
    country.clock.advance(Registration.LONGEST_LIFE.minusSeconds(1));
    assertThat(Country.request(bank)).isNotNull();
    country.clock.advance(Duration.ofSeconds(1));

    assertThatThrownBy(() -> Country.request(bank))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("registration ended at");
  }

  /** Returns the same answer as another authority of that name would sign it. */
  private String forged(String answer) {
    TestAuthority other = new TestAuthority("dukcapil.example", country.clock, 77);
    String signed = answer.substring(0, answer.lastIndexOf('.'));
    byte[] signature = other.key(KeyUse.ANSWER).sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64Url.encode(signature);
  }

  private UnlockedWallet unlocked() {
    Unlocking<UnlockedWallet> unlocking = country.wallet.unlock(Country.pin(Country.PIN));
    return ((Unlocking.Unlocked<UnlockedWallet>) unlocking).value();
  }

  private Consent given(Request request) {
    Review.Ready ready = (Review.Ready) phone.review(request.text());
    ConsentAnswer answer =
        done(phone.consent(ready.request(), Decision.grant(Language.INDONESIAN)));
    return ((ConsentAnswer.Given) answer).consent();
  }
}
