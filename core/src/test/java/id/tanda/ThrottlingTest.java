package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.activation.ActivationRefusal;
import id.tanda.activation.DeviceMessages;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Review;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.release.Receipt;
import id.tanda.release.ReleaseRefusal;
import id.tanda.throttle.Limit;
import id.tanda.throttle.Origin;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThrottlingTest {
  private static final Origin THIEF = Origin.of("198.51.100.9");
  private static final Origin HOME = Origin.of("203.0.113.7");

  private final Country country = new Country();

  @Test
  @DisplayName("O-10 who guesses for very many citizens is not looked at after twenty guesses")
  void guessesOfOneOriginAreThrottled() {
    ConfirmationCode right = country.visit(country.wallet);
    Outcome<Exchange<UnlockedWallet>> activation =
        country.wallet.activate(right, Country.pin(Country.PIN));
    for (int i = 0; i < 60; i++) {
      country.authority.answer(guessForSomebody(), THIEF);
    }

    assertThat(carried(activation, THIEF))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(carried(activation, HOME)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-10 what was not looked at was not counted: the same message goes through later")
  void whatWasThrottledGoesThroughLater() {
    Outcome<Exchange<UnlockedWallet>> activation =
        country.wallet.activate(country.visit(country.wallet), Country.pin(Country.PIN));
    for (int i = 0; i < Limit.ATTEMPTS_OF_ORIGIN.most(); i++) {
      country.authority.answer(guessForSomebody(), HOME);
    }

    assertThat(carried(activation, HOME))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    country.clock.advance(Limit.ATTEMPTS_OF_ORIGIN.each());
    assertThat(carried(activation, HOME)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aDeviceThatRenewsWithoutEndIsToldSo() {
    UnlockedWallet wallet = country.activated();
    for (int i = 0; i < Limit.RENEWALS_OF_DEVICE.most(); i++) {
      done(carried(wallet.renew(), HOME));
    }

    assertThat(carried(wallet.renew(), HOME))
        .isEqualTo(Outcome.<Instant>refused(ActivationRefusal.TOO_OFTEN));
  }

  @Test
  void aDeviceThatWithdrawsWithoutEndIsToldSo() {
    UnlockedWallet wallet = country.activated();
    Consent consent = consent(wallet);
    Outcome<Exchange<Receipt>> withdrawal = wallet.records().withdraw(consent.id());
    for (int i = 0; i < Limit.WITHDRAWALS_OF_DEVICE.most(); i++) {
      done(carried(withdrawal, HOME));
    }

    assertThat(carried(withdrawal, HOME)).isEqualTo(Outcome.refused(ReleaseRefusal.TOO_OFTEN));
    country.clock.advance(Limit.WITHDRAWALS_OF_DEVICE.each());
    assertThat(carried(withdrawal, HOME)).isInstanceOf(Outcome.Done.class);
  }

  private Consent consent(UnlockedWallet wallet) {
    Review review = wallet.review(Country.request(country.bank).text());
    Decision yes = Decision.grant(Language.INDONESIAN);
    ConsentAnswer answer = done(wallet.consent(((Review.Ready) review).request(), yes));
    return ((ConsentAnswer.Given) answer).consent();
  }

  /** Returns a guess by a device that nobody knows, for an enrolment that nobody has. */
  private String guessForSomebody() {
    SoftwareKey device = SoftwareKey.generate(country.randomness);
    return DeviceMessages.of(device, country.keys.id(), country.randomness, country.clock)
        .activate(EnrolmentId.random(country.randomness), Country.code("123456"))
        .text();
  }

  private <T> Outcome<T> carried(Outcome<Exchange<T>> begun, Origin from) {
    Exchange<T> exchange = done(begun);
    return exchange.complete(country.authority.answer(exchange.text(), from));
  }
}
