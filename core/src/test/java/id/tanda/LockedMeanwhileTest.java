package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Review;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.token.Presentation;
import id.tanda.wallet.PinRefusal;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wallet is locked while one of its calls waits for the citizen's finger. */
@Timeout(60)
class LockedMeanwhileTest {
  private final Country country = new Country();
  private final WaitingKey key = new WaitingKey(country.randomness);
  private final Wallet wallet =
      Wallet.builder(country.vault(), country.keys.id(), country.bundles, country.clock)
          .hardwareKey(key)
          .build();
  private final UnlockedWallet phone = country.activated(wallet);
  private final Review.Ready asked =
      (Review.Ready) phone.review(Country.request(country.bank).text());
  private final ConsentAnswer.Given given = (ConsentAnswer.Given) done(consent(phone));
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  /** Every call of a wallet that signs. */
  private enum Call {
    PRESENT,
    CONSENT,
    RENEW,
    UNBIND,
    WITHDRAW,
    RECEIPTS
  }

  @AfterEach
  void end() {
    key.layFinger();
    threads.shutdown();
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aCallThatIsUnderWayWhenTheWalletIsLockedHandsNothingOut(Call call) throws Exception {
    Future<Outcome<?>> answer = waiting(call);

    phone.close(); // waits for nobody

    assertThat(answer).isNotDone();
    key.layFinger();
    assertThat(answer.get()).isEqualTo(Outcome.refused(PinRefusal.NEEDED));
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aCallThatTakesLongerThanTheIdleTimeHandsNothingOut(Call call) throws Exception {
    Future<Outcome<?>> answer = waiting(call);

    country.clock.advance(Duration.ofMinutes(5));
    key.layFinger();

    assertThat(answer.get()).isEqualTo(Outcome.refused(PinRefusal.NEEDED));
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aCallInAWalletThatStaysOpenIsAnswered(Call call) throws Exception {
    Future<Outcome<?>> answer = waiting(call);

    key.layFinger();

    assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whileTheKeyWaitsTheRestOfTheWalletDoesNot() throws Exception {
    Future<Outcome<?>> answer = waiting(Call.CONSENT);

    assertThat(done(phone.records().journal())).isNotEmpty();
    assertThat(phone.changePin(Country.pin(Country.PIN), Country.pin("314159")).toString())
        .startsWith("Changed");
    assertThat(wallet.unlock(Country.pin("314159")).reason()).isEmpty();

    key.layFinger();
    assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
    assertThat(done(phone.records().consents())).hasSize(2);
  }

  private Future<Outcome<?>> waiting(Call call) throws InterruptedException {
    key.waitForAFinger();
    Future<Outcome<?>> answer = threads.submit(() -> made(call));
    key.awaitQuestion();
    return answer;
  }

  private Outcome<?> made(Call call) {
    return switch (call) {
      case PRESENT -> phone.present(Presentation.bare());
      case CONSENT -> consent(phone);
      case RENEW -> phone.renew();
      case UNBIND -> phone.unbind();
      case WITHDRAW -> phone.records().withdraw(given.consent().id());
      case RECEIPTS -> phone.records().receipts();
    };
  }

  private Outcome<ConsentAnswer> consent(UnlockedWallet open) {
    return open.consent(asked.request(), Decision.grant(Language.INDONESIAN));
  }
}
