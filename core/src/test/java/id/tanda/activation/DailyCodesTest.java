package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CitizenCodes;
import id.tanda.code.CodeTries;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many codes one citizen gets in a day, whatever way they are asked for. */
class DailyCodesTest {
  private final Town town = new Town(AuthorityStore.inMemory(), 12, UnaryOperator.identity());
  private final Enrolments enrolments = town.activation.enrolments();

  @Test
  @DisplayName("O-04 K-13 who applies with other phones gets four codes in 24 hours all the same")
  void newEnrolmentsDoNotBeginToCountAnew() {
    for (int i = 0; i < CitizenCodes.MOST; i++) {
      assertThat(approved(Town.BUDI).codeSent()).isTrue();
      town.clock.advance(CodeTries.APART);
    }

    Approval fifth = approved(Town.BUDI);

    assertThat(fifth.codeSent()).isFalse();
    assertThat(town.mails).hasSize(CitizenCodes.MOST);
    assertThat(enrolments.resendCode(fifth.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_OFTEN));
    assertThat(approved(Town.SITI).codeSent()).isTrue();
  }

  @Test
  @DisplayName("O-04 an approval that the day had no code left for gets its code when it has")
  void theFirstCodeComesWhenTheDayIsOver() {
    for (int i = 0; i < CitizenCodes.MOST; i++) {
      approved(Town.BUDI);
    }
    Approval fifth = approved(Town.BUDI);
    town.clock.advance(CodeTries.WINDOW.minusMillis(1));
    assertThat(enrolments.resendCode(fifth.enrolment())).isInstanceOf(Outcome.Refused.class);

    town.clock.advance(Duration.ofMillis(1));

    assertThat(enrolments.resendCode(fifth.enrolment()))
        .isEqualTo(Outcome.done(EnrolmentState.CODE_SENT));
  }

  @Test
  @DisplayName("O-04 an activation, an end and a new application give no codes back")
  void theEndOfAnEnrolmentGivesNothingBack() {
    for (int i = 0; i < CitizenCodes.MOST; i++) {
      Phone phone = town.phoneWithCode(Town.BUDI);
      Outcomes.done(phone.activate(town.lastCode()));
      Outcomes.done(town.activation.counter().devices().block(Town.BUDI));
    }

    assertThat(approved(Town.BUDI).codeSent()).isFalse();
  }

  @Test
  @DisplayName("O-04 O-05 resends of several phones that race get the codes that are left")
  void resendsThatRaceGetWhatIsLeft() throws Exception {
    List<Phone> phones = new ArrayList<>();
    for (int i = 0; i < CitizenCodes.MOST - 1; i++) {
      phones.add(town.phoneWithCode(Town.BUDI));
    }
    town.clock.advance(CodeTries.APART);
    ExecutorService threads = Executors.newFixedThreadPool(phones.size());
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<EnrolmentState>>> running = new ArrayList<>();
    for (Phone phone : phones) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return enrolments.resendCode(phone.enrolment());
              }));
    }
    start.countDown();
    int sent = 0;
    for (Future<Outcome<EnrolmentState>> each : running) {
      sent += each.get() instanceof Outcome.Done<EnrolmentState> ? 1 : 0;
    }
    threads.shutdownNow();

    assertThat(sent).isEqualTo(1);
    assertThat(town.mails).hasSize(CitizenCodes.MOST);
  }

  @Test
  @DisplayName("O-22 codes that did not go out count against nobody's day")
  void whatDidNotGoOutDoesNotCount() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    town.clock.advance(CodeTries.APART);
    town.mailIsDown = true;
    for (int i = 0; i < 10; i++) {
      enrolments.resendCode(phone.enrolment());
    }
    town.mailIsDown = false;
    for (int i = 0; i < CodeTries.MOST_RESENDS; i++) {
      assertThat(enrolments.resendCode(phone.enrolment())).isInstanceOf(Outcome.Done.class);
      town.clock.advance(CodeTries.APART);
    }

    assertThat(enrolments.resendCode(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_OFTEN));
  }

  @Test
  void whatCountsNoLongerIsTidiedAway() {
    town.phoneWithCode(Town.BUDI);
    String citizen = town.atRest.citizen(Town.BUDI);
    enrolments.tidy(100);
    assertThat(codes(citizen).made()).hasSize(1);
    town.clock.advance(CodeTries.WINDOW.plusMillis(1));

    assertThat(enrolments.tidy(100)).isEqualTo(1);

    assertThat(codes(citizen)).isEqualTo(CitizenCodes.none(citizen));
  }

  private Approval approved(Nik nik) {
    return town.visit(town.phone().apply(nik));
  }

  private CitizenCodes codes(String citizen) {
    return town.store.inTransaction(tables -> tables.citizenCodes().of(citizen));
  }
}
