package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.counter.SessionId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceTries;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CounterDeskTest {
  private final Town town = new Town();
  private final CounterDesk counter = town.activation.counter();

  @Test
  void theOfficerSeesWhoseNumberTheCitizenReadsOut() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    Outcomes.done(phone.answer(challenge));

    Visit visit = Outcomes.done(counter.visit(Town.OFFICER, challenge.session()));

    assertThat(visit.checkNumber()).isEqualTo(phone.checkNumber(challenge));
    assertThat(visit.applicant().contact().email()).isEqualTo("warga@example.id");
    assertThat(visit.civil()).contains(town.register.get(Town.BUDI));
    assertThat(visit.face().best()).isEqualTo(0.93);
    assertThat(visit.refusal()).isEmpty();
    assertThat(visit).hasToString("Visit[FACE_MATCHED]");
  }

  @Test
  void anApprovalSendsTheCode() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);

    assertThat(counter.approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge)))
        .isEqualTo(Outcome.done(new Approval(phone.enrolment(), true)));
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.CODE_SENT);
    assertThat(town.mails).hasSize(1);
    assertThat(town.mails.get(0).email()).isEqualTo("warga@example.id");
  }

  @Test
  void anApprovalThatIsRepeatedSendsNoOtherCode() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);
    CheckNumber number = phone.checkNumber(challenge);
    Outcome<Approval> first = counter.approve(Town.OFFICER, challenge.session(), number);

    assertThat(counter.approve(Town.OFFICER, challenge.session(), number)).isEqualTo(first);
    assertThat(town.mails).hasSize(1);
  }

  @Test
  @DisplayName("O-19 another phone that answers first shows another number and cannot be approved")
  void anotherPhoneCannotBeApproved() {
    Phone citizen = town.matchedPhone(Town.BUDI);
    Phone attacker = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    Outcomes.done(attacker.answer(challenge));

    assertThat(counter.approve(Town.OFFICER, challenge.session(), citizen.checkNumber(challenge)))
        .isEqualTo(Outcome.refused(CounterRefusal.CHECK_NUMBER_DIFFERS));
    assertThat(counter.approve(Town.OFFICER, challenge.session(), attacker.checkNumber(challenge)))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
    assertThat(town.state(attacker)).isEqualTo(EnrolmentState.FACE_MATCHED);
    assertThat(town.mails).isEmpty();
  }

  @Test
  @DisplayName("O-20 the challenge names its counter, and another officer cannot decide on it")
  void aSessionBelongsToItsOfficer() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);
    Officer other = new Officer("petugas.8", "Loket 4");

    assertThat(challenge.counter()).isEqualTo("Loket 3, Menteng");
    assertThat(counter.approve(other, challenge.session(), phone.checkNumber(challenge)))
        .isEqualTo(Outcome.refused(CounterRefusal.NO_SUCH_SESSION));
    assertThat(counter.visit(other, challenge.session()))
        .isEqualTo(Outcome.refused(CounterRefusal.NO_SUCH_SESSION));
  }

  @Test
  void anExhaustedFaceNeedsTheOfficersEyes() {
    Phone phone = town.phone().apply(Town.BUDI);
    town.face = new FaceMatch(0.3, true);
    for (int i = 0; i < FaceTries.MOST; i++) {
      town.activation.enrolments().matchFace(phone.enrolment(), Town.evidence());
    }
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);
    CheckNumber number = phone.checkNumber(challenge);

    assertThat(Outcomes.done(counter.visit(Town.OFFICER, challenge.session())).refusal())
        .contains(CounterRefusal.FACE_NOT_CONFIRMED);
    assertThat(counter.approve(Town.OFFICER, challenge.session(), number))
        .isEqualTo(Outcome.refused(CounterRefusal.FACE_NOT_CONFIRMED));
    assertThat(counter.approveByEyes(Town.OFFICER, challenge.session(), number))
        .isInstanceOf(Outcome.Done.class);
    assertThat(details()).contains("petugas.7 by-eyes");
  }

  @Test
  void theHistorySaysWhoApprovedAndByWhat() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);

    counter.approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge));

    assertThat(details()).contains("petugas.7 by-matcher");
  }

  private List<String> details() {
    return town
        .store
        .inTransaction(tables -> tables.history().newest(town.atRest.citizen(Town.BUDI), 100))
        .stream()
        .map(HistoryRecord::detail)
        .toList();
  }

  @Test
  void theRegisterIsAskedAgainAtTheCounter() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);
    CheckNumber number = phone.checkNumber(challenge);
    LocalDate born = LocalDate.of(1990, 8, 17);

    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI SANTOSO", born, false, false));
    assertThat(counter.approve(Town.OFFICER, challenge.session(), number))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_ELIGIBLE));
    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI", born, true, false));
    assertThat(counter.approve(Town.OFFICER, challenge.session(), number))
        .isEqualTo(Outcome.refused(CounterRefusal.DATA_DIFFER));
    town.register.remove(Town.BUDI);
    assertThat(counter.approve(Town.OFFICER, challenge.session(), number))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_ON_REGISTER));
    Visit visit = Outcomes.done(counter.visit(Town.OFFICER, challenge.session()));
    assertThat(visit.refusal()).contains(CounterRefusal.NOT_ON_REGISTER);
    assertThat(visit.civil()).isEmpty();
  }

  @Test
  void anUnansweredSessionIsWaitedForAndThenOver() {
    CounterChallenge challenge = counter.open(Town.OFFICER);

    assertThat(counter.visit(Town.OFFICER, challenge.session()))
        .isEqualTo(Outcome.refused(CounterRefusal.NOT_ANSWERED));
    town.clock.advance(CounterChallenge.LIFE);
    assertThat(counter.decline(Town.OFFICER, challenge.session(), "left"))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
  }

  @Test
  void theOfficerDecidesWithinFifteenMinutesExclusive() {
    assertThat(approvedAfter(CounterAnswering.DECISION.minusMillis(1)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(approvedAfter(CounterAnswering.DECISION))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
  }

  @Test
  void aDeclinedEnrolmentIsOver() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);

    assertThat(counter.decline(Town.OFFICER, challenge.session(), "other-person"))
        .isEqualTo(Outcome.done(EnrolmentState.DECLINED));
    assertThat(counter.decline(Town.OFFICER, challenge.session(), "other-person"))
        .isEqualTo(Outcome.refused(CounterRefusal.SESSION_OVER));
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.DECLINED);
    assertThatThrownBy(
            () -> counter.decline(Town.OFFICER, challenge.session(), "Words for a person"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEnrolmentThatWasGivenUpMeanwhileIsNeitherApprovedNorDeclined() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);
    town.activation.enrolments().cancel(phone.enrolment());

    assertThat(counter.approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge)))
        .isEqualTo(Outcome.refused(CounterRefusal.WRONG_STATE));
    assertThat(counter.decline(Town.OFFICER, challenge.session(), "late"))
        .isEqualTo(Outcome.refused(CounterRefusal.WRONG_STATE));
  }

  @Test
  void anApprovalWhoseMailDoesNotGoOutSaysSo() {
    Phone phone = town.matchedPhone(Town.BUDI);
    town.mailIsDown = true;
    CounterChallenge challenge = counter.open(Town.OFFICER);
    phone.answer(challenge);
    CheckNumber number = phone.checkNumber(challenge);

    assertThat(Outcomes.done(counter.approve(Town.OFFICER, challenge.session(), number)).codeSent())
        .isFalse();
    assertThat(Outcomes.done(counter.approve(Town.OFFICER, challenge.session(), number)).codeSent())
        .isFalse();
    town.mailIsDown = false;
    assertThat(town.activation.enrolments().resendCode(phone.enrolment()))
        .isEqualTo(Outcome.done(EnrolmentState.CODE_SENT));
  }

  @Test
  void aVisitOfNobodyIsRefused() {
    assertThat(counter.visit(Town.OFFICER, SessionId.random(town.randomness)))
        .isEqualTo(Outcome.refused(CounterRefusal.NO_SUCH_SESSION));
  }

  private static Outcome<Approval> approvedAfter(Duration time) {
    Town other = new Town();
    Phone phone = other.matchedPhone(Town.BUDI);
    CounterChallenge challenge = other.activation.counter().open(Town.OFFICER);
    phone.answer(challenge);
    other.clock.advance(time);
    return other
        .activation
        .counter()
        .approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge));
  }
}
