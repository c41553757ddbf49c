package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CodeTries;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import id.tanda.token.DeviceCredentials;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same message again: whoever lost an answer loses nothing else. */
class RepeatedGuessTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final Town town = new Town();

  @Test
  @DisplayName("O-21 the same message again brings the credentials again and uses nothing up")
  void aLostAnswerIsRepeated() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), town.lastCode());
    DeviceCredentials first = Phone.credentials(phone.say(message));

    town.clock.advance(Duration.ofHours(23));
    DeviceCredentials again = Phone.credentials(phone.say(message));

    assertThat(again.dense()).isNotEmpty();
    assertThat(again.expires()).isAfterOrEqualTo(first.expires());
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.ACTIVATED::equals)).hasSize(1);
    town.clock.advance(Duration.ofHours(1));
    assertThat(phone.say(message)).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  @DisplayName("O-21 a wrong guess that is repeated counts once")
  void aRepeatedWrongGuessCountsOnce() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), town.wrongCode());
    for (int i = 0; i < 10; i++) {
      assertThat(phone.say(message)).isEqualTo(NOT_ACCEPTED);
    }

    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.CODE_SENT);
  }

  @Test
  @DisplayName("O-03 a guess at an older code is not looked at again after a resend")
  void anOldGuessIsNoNewGuess() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage wrong = phone.messages().activate(phone.enrolment(), town.wrongCode());
    phone.say(wrong);
    town.clock.advance(CodeTries.APART);
    Outcomes.done(town.activation.enrolments().resendCode(phone.enrolment()));

    assertThat(phone.say(wrong)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.CODE_WRONG::equals)).hasSize(1);
  }

  @Test
  void aGuessThatWasCutOffIsLookedAtWhenItsMessageComesAgain() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), town.lastCode());
    EnrolmentRecord row = town.row(phone);
    town.store.inTransaction(
        tables ->
            tables.enrolments().replace(row.with(row.codes().guessed(message.fingerprint()))));

    assertThat(phone.say(message)).isInstanceOf(Outcome.Done.class);
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
  }
}
