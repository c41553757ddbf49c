package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.counter.CounterChallenge;
import id.tanda.counter.SessionId;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a phone answers to a counter over the network. */
class CounterAnsweringTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final Town town = new Town();
  private final CounterDesk counter = town.activation.counter();

  @Test
  void aPhoneMayAnswerUntilNinetySecondsExclusive() {
    assertThat(answeredAfter(Duration.ofMillis(89_999))).isInstanceOf(Outcome.Done.class);
    assertThat(answeredAfter(Duration.ofSeconds(90))).isEqualTo(NOT_ACCEPTED);
    assertThat(answeredAfter(Duration.ofMillis(90_001))).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void onePhoneAnswersOnce() {
    Phone first = town.matchedPhone(Town.BUDI);
    Phone second = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    DeviceMessage message = first.messages().counter(first.enrolment(), challenge);

    assertThat(first.say(message)).isInstanceOf(Outcome.Done.class);
    assertThat(second.answer(challenge)).isEqualTo(NOT_ACCEPTED);
    assertThat(first.answer(challenge)).isEqualTo(NOT_ACCEPTED);
    assertThat(first.say(message)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void withoutAMatchedFaceNoPhoneAnswers() {
    Phone phone = town.phone().apply(Town.BUDI);

    assertThat(phone.answer(counter.open(Town.OFFICER))).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void anotherChallengesHashOrSessionIsNotAnswered() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge shown = counter.open(Town.OFFICER);
    CounterChallenge forged =
        CounterChallenge.sign(
            phone.key(), shown.session(), Town.OFFICER.counter(), town.clock.instant());
    CounterChallenge invented =
        CounterChallenge.sign(
            phone.key(),
            SessionId.random(town.randomness),
            Town.OFFICER.counter(),
            town.clock.instant());

    assertThat(phone.answer(forged)).isEqualTo(NOT_ACCEPTED);
    assertThat(phone.answer(invented)).isEqualTo(NOT_ACCEPTED);
  }

  private static Outcome<JsonObject> answeredAfter(Duration time) {
    Town other = new Town();
    Phone phone = other.matchedPhone(Town.BUDI);
    CounterChallenge challenge = other.activation.counter().open(Town.OFFICER);
    other.clock.advance(time);
    return phone.answer(challenge);
  }

  @Test
  @DisplayName("K-12 another phone cannot answer for an enrolment")
  void anotherPhoneCannotAnswer() {
    Phone phone = town.matchedPhone(Town.BUDI);
    Phone other = town.matchedPhone(Town.SITI);
    CounterChallenge challenge = counter.open(Town.OFFICER);

    assertThat(other.say(other.messages().counter(phone.enrolment(), challenge)))
        .isEqualTo(NOT_ACCEPTED);
    assertThat(counter.visit(Town.OFFICER, challenge.session()))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_ANSWERED));
  }
}
