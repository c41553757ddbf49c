package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.activation.ActivationRefusal;
import id.tanda.answer.AnswerRefusal;
import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Outcome;
import id.tanda.testing.SettableClock;
import id.tanda.throttle.Origin;
import id.tanda.token.Presentation;
import id.tanda.wallet.ClockOffset;
import id.tanda.wallet.ClockRefusal;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Unlocking;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone whose clock is wrong, at an authority and a bank whose clocks are right. */
class TrustedTimeTest {
  private final Country country = new Country();
  private final SettableClock phoneClock = SettableClock.atNoon();
  private final WalletVault place = WalletVault.inMemory();
  private final DeviceSecret secret = DeviceSecret.of(country.randomness.bytes(32));
  private final Wallet wallet = wallet();

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "-PT10M", "PT12H", "-PT12H", "PT24H", "-PT24H"})
  void afterOneRenewalThePhoneShowsTokensThatAreAccepted(Duration off) {
    country.activated(wallet).close();
    phoneClock.advance(off);
    UnlockedWallet phone = unlocked(wallet);
    assertThat(shown(phone)).isNotEqualTo("token.accepted");

    country.carried(phone.renew());

    assertThat(shown(phone)).isEqualTo("token.accepted");
    assertThat(country.carried(phone.renew())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whatTheAuthorityDidAllTheSameIsNoRefusal() {
    country.activated(wallet);
    phoneClock.advance(Duration.ofMinutes(-10));
    UnlockedWallet phone = unlocked(wallet); // such a leap has locked it

    assertThat(country.carried(phone.renew())).isInstanceOf(Outcome.Done.class);
    assertThat(shown(phone)).isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "-PT10M", "PT23H"})
  void aPhoneThatWasNeverRightBecomesActive(Duration off) {
    phoneClock.advance(off);

    Outcome<?> first = country.carried(wallet.apply(country.applicant()));

    assertThat(reason(first)).isEqualTo(ClockRefusal.CORRECTED);
    assertThat(shown(country.activated(wallet))).isEqualTo("token.accepted");
  }

  @Test
  void aClockThatIsOffByMoreThanADayIsLeftToTheCitizen() {
    phoneClock.advance(Duration.ofHours(24).plusMillis(1));

    for (int i = 0; i < 2; i++) {
      assertThat(reason(country.carried(wallet.apply(country.applicant()))))
          .isEqualTo(ClockRefusal.WRONG);
    }
  }

  @ParameterizedTest
  @CsvSource({"9999, clock.corrected", "10000, clock.corrected", "10001, activation.not-accepted"})
  void aLongRoundTripTeachesNothing(long millis, String code) {
    phoneClock.advance(Duration.ofMinutes(10));
    Exchange<?> exchange = done(wallet.apply(country.applicant()));
    String answer = country.authority.answer(exchange.text(), Origin.unknown());
    pass(Duration.ofMillis(millis));

    assertThat(reason(exchange.complete(answer)).code()).isEqualTo(code);
  }

  @Test
  void anAnswerThatWasHeldBackTeachesNothing() {
    Exchange<EnrolmentId> exchange = done(wallet.apply(country.applicant()));
    String held = country.authority.answer(exchange.text(), Origin.unknown());
    pass(Duration.ofHours(1));

    CounterChallenge challenge = country.counter(done(exchange.complete(held)));

    assertThat(wallet.answerCounter(challenge.text())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void onlyTheAuthoritysAnswerToThisMessageTeaches() {
    Country elsewhere = new Country();
    Exchange<?> exchange = done(wallet.apply(country.applicant()));
    Exchange<?> another = done(wallet.apply(country.applicant()));
    country.clock.advance(Duration.ofMinutes(10));
    elsewhere.clock.advance(Duration.ofMinutes(10));
    String toAnother = country.authority.answer(another.text(), Origin.unknown());

    assertThat(reason(exchange.complete(toAnother))).isEqualTo(AnswerRefusal.NOT_FOR_THIS);
    assertThat(reason(exchange.complete("garbled"))).isEqualTo(AnswerRefusal.GARBLED);
    assertThat(reason(exchange.complete(toAnother.replace('A', 'B'))))
        .isNotInstanceOf(ClockRefusal.class);
    country.clock.advance(Duration.ofMinutes(-10));
    assertThat(country.carried(wallet.apply(country.applicant()))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aRefusalForAnotherCauseStaysWhatItIs() {
    phoneClock.advance(Duration.ofMinutes(10));
    country.carried(wallet.apply(country.applicant()));
    ConfirmationCode code = country.visit(wallet);
    String wrong = code.reveal().equals("123456") ? "654321" : "123456";

    assertThat(
            reason(country.carried(wallet.activate(Country.code(wrong), Country.pin(Country.PIN)))))
        .isEqualTo(ActivationRefusal.NOT_ACCEPTED);
  }

  @Test
  void whatWasLearntOutlivesTheProcess() {
    phoneClock.advance(Duration.ofMinutes(-10));
    country.carried(wallet.apply(country.applicant()));
    ConfirmationCode code = country.visit(wallet);

    UnlockedWallet phone = done(country.carried(wallet().activate(code, Country.pin(Country.PIN))));
    assertThat(shown(phone)).isEqualTo("token.accepted");
    phone.close();

    assertThat(shown(unlocked(wallet()))).isEqualTo("token.accepted");
  }

  @Test
  void whatARefusalTaughtIsKeptWithTheNextShowing() {
    country.activated(wallet).close();
    phoneClock.advance(Duration.ofMinutes(10));
    UnlockedWallet phone = unlocked(wallet);
    assertThat(reason(country.carried(phone.renew()))).isEqualTo(ClockRefusal.CORRECTED);
    assertThat(shown(phone)).isEqualTo("token.accepted");
    phone.close();

    assertThat(shown(unlocked(wallet()))).isEqualTo("token.accepted");
  }

  @Test
  void whatWasLearntCountsForADay() {
    phoneClock.advance(Duration.ofMinutes(10));
    country.carried(wallet.apply(country.applicant()));
    country.activated(wallet).close();
    pass(ClockOffset.KEPT.minusMillis(1));
    country.fetchStatusList();

    assertThat(shown(unlocked(wallet))).isEqualTo("token.accepted");
    pass(Duration.ofMillis(1));
    assertThat(shown(unlocked(wallet))).isEqualTo("token.not-yet-valid");
  }

  @Test
  void aClockThatSomebodySetsRightIsNotCorrectedAnyMore() {
    phoneClock.advance(Duration.ofMinutes(10));
    country.carried(wallet.apply(country.applicant()));
    country.activated(wallet);
    pass(Duration.ofMinutes(2));

    phoneClock.advance(Duration.ofMinutes(-10));

    assertThat(shown(unlocked(wallet))).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("P-01 the waits after wrong PINs go by the phone's own clock")
  void noAnswerShortensTheWaitAfterWrongPins() {
    UnlockedWallet phone = country.activated(wallet);
    for (int i = 0; i < 3; i++) {
      wallet.unlock(Country.pin("314159"));
    }
    country.clock.advance(Duration.ofHours(23));
    country.fetchStatusList();

    country.carried(phone.renew());

    assertThat(shown(phone)).isEqualTo("token.accepted");
    assertThat(wallet.unlock(Country.pin(Country.PIN))).isInstanceOf(Unlocking.Locked.class);
    phoneClock.advance(Duration.ofMinutes(15));
    assertThat(wallet.unlock(Country.pin(Country.PIN))).isInstanceOf(Unlocking.Unlocked.class);
  }

  private String shown(UnlockedWallet phone) {
    return country.bank.verify(done(phone.present(Presentation.bare())).text()).code();
  }

  private UnlockedWallet unlocked(Wallet locked) {
    Unlocking<UnlockedWallet> unlocking = locked.unlock(Country.pin(Country.PIN));
    assertThat(unlocking).isInstanceOf(Unlocking.Unlocked.class);
    return ((Unlocking.Unlocked<UnlockedWallet>) unlocking).value();
  }

  /** Lets time go by, on every clock. */
  private void pass(Duration time) {
    country.clock.advance(time);
    phoneClock.advance(time);
  }

  private Wallet wallet() {
    Vault vault = Vault.builder(place, secret, phoneClock).weakPinCostForTests().build();
    return Wallet.builder(vault, country.keys.id(), country.bundles, phoneClock)
        .randomness(country.randomness)
        .build();
  }
}
