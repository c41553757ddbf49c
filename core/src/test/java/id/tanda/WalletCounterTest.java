package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.activation.Visit;
import id.tanda.counter.CounterChallenge;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.token.DeviceCredentials;
import id.tanda.wallet.PinRefusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A wallet at the counter without a network, and when it comes back for new credentials. */
class WalletCounterTest {
  private final Country country = new Country();

  @Test
  void aPhoneWithoutANetworkShowsItsAnswerToTheOfficer() {
    EnrolmentId enrolment = done(country.carried(country.wallet.apply(country.applicant())));
    CounterChallenge challenge = country.counter(enrolment);

    ShownAnswer shown = done(country.wallet.showAnswer(challenge.text()));
    Visit visit = done(country.authority.counter().answered(Country.OFFICER, shown.text()));

    assertThat(visit.checkNumber()).isEqualTo(shown.answer().checkNumber());
    assertThat(shown).hasToString("ShownAnswer[" + Country.OFFICER.counter() + "]");
    country.approve(challenge, shown.answer());
    assertThat(country.mail).hasSize(1);
    assertThat(reason(country.wallet.showAnswer(shown.text())).code())
        .isEqualTo("challenge.malformed");
  }

  @Test
  void aPhoneThatHasNotAppliedShowsNoAnswer() {
    String challenge = country.authority.counter().open(Country.OFFICER).text();

    assertThat(reason(country.wallet.showAnswer(challenge))).isEqualTo(PinRefusal.NOT_ACTIVATED);
  }

  @Test
  void aWalletSaysWhenToRenew() {
    UnlockedWallet phone = country.activated();
    Instant end = done(country.carried(phone.renew()));

    assertThat(phone.records().renewFrom()).contains(end.minus(DeviceCredentials.RENEWED_AHEAD));
    phone.close();
    assertThat(phone.records().renewFrom()).isEmpty();
  }
}
