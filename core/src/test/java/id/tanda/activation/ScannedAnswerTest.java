package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.counter.PhoneAnswer;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The counter the other way round: the officer scans what a phone without a network shows. */
class ScannedAnswerTest {
  private final Town town = new Town();
  private final CounterDesk counter = town.activation.counter();
  private final Phone phone = town.matchedPhone(Town.BUDI);
  private final CounterChallenge challenge = counter.open(Town.OFFICER);

  @Test
  void theOfficerScansThePhoneAndApproves() {
    Visit visit = Outcomes.done(counter.answered(Town.OFFICER, shown(phone)));

    assertThat(visit.checkNumber()).isEqualTo(phone.checkNumber(challenge));
    assertThat(visit.session()).isEqualTo(challenge.session());
    assertThat(counter.approve(Town.OFFICER, visit.session(), phone.checkNumber(challenge)))
        .isEqualTo(Outcome.done(new Approval(phone.enrolment(), true)));
  }

  @Test
  @DisplayName("O-21 what was scanned already may be scanned again")
  void scanningAgainIsHarmless() {
    Outcomes.done(counter.answered(Town.OFFICER, shown(phone)));
    town.clock.advance(Duration.ofMinutes(3));

    assertThat(counter.answered(Town.OFFICER, shown(phone))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-19 one phone answers a showing, by whatever way")
  void onePhoneAnswers() {
    Phone other = town.matchedPhone(Town.BUDI);
    Outcomes.done(other.answer(challenge));

    assertThat(counter.answered(Town.OFFICER, shown(phone)))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
    assertThat(counter.answered(Town.OFFICER, shown(other)))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
  }

  @Test
  @DisplayName("O-20 an answer to another officer's showing is not taken")
  void anotherOfficersShowingIsNotAnswered() {
    assertThat(counter.answered(new Officer("petugas.8", "Loket 4"), shown(phone)))
        .isEqualTo(Outcome.refused(CounterRefusal.NO_SUCH_SESSION));
    assertThat(counter.visit(Town.OFFICER, challenge.session()))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_ANSWERED));
    assertThat(counter.answered(Town.OFFICER, shown(phone))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aShowingIsAnsweredUntilNinetySecondsExclusive() {
    town.clock.advance(CounterChallenge.LIFE.minusMillis(1));
    Phone other = town.matchedPhone(Town.BUDI);
    CounterChallenge second = counter.open(Town.OFFICER);
    assertThat(counter.answered(Town.OFFICER, shown(phone))).isInstanceOf(Outcome.Done.class);

    town.clock.advance(CounterChallenge.LIFE);
    assertThat(
            counter.answered(
                Town.OFFICER, PhoneAnswer.sign(other.key(), other.enrolment(), second).text()))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
  }

  @Test
  @DisplayName("K-12 another phone cannot answer for an enrolment")
  void anotherPhoneCannotAnswer() {
    String strangers = PhoneAnswer.sign(town.phone().key(), phone.enrolment(), challenge).text();
    String unknown =
        PhoneAnswer.sign(phone.key(), EnrolmentId.random(town.randomness), challenge).text();

    assertThat(counter.answered(Town.OFFICER, strangers))
        .isEqualTo(Outcome.refused(CounterRefusal.ANSWER_UNTRUSTED));
    assertThat(counter.answered(Town.OFFICER, unknown))
        .isEqualTo(Outcome.refused(CounterRefusal.ANSWER_UNTRUSTED));
    assertThat(counter.visit(Town.OFFICER, challenge.session()))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_ANSWERED));
  }

  @Test
  void anotherChallengeOfTheSameSessionIsNotAnswered() {
    CounterChallenge forged =
        CounterChallenge.sign(
            phone.key(), challenge.session(), Town.OFFICER.counter(), town.clock.instant());

    assertThat(
            counter.answered(
                Town.OFFICER, PhoneAnswer.sign(phone.key(), phone.enrolment(), forged).text()))
        .isEqualTo(Outcome.refused(CounterRefusal.ANSWER_UNTRUSTED));
  }

  @Test
  void withoutAMatchedFaceNoPhoneAnswers() {
    Phone waiting = town.phone().apply(Town.SITI);

    assertThat(counter.answered(Town.OFFICER, shown(waiting)))
        .isEqualTo(Outcome.refused(CounterRefusal.WRONG_STATE));
  }

  @Test
  void anotherSymbolIsNoAnswer() {
    assertThat(counter.answered(Town.OFFICER, challenge.text()))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_AN_ANSWER));
  }

  private String shown(Phone by) {
    return PhoneAnswer.sign(by.key(), by.enrolment(), challenge).text();
  }
}
