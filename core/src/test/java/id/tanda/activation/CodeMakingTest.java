package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CodeTries;
import id.tanda.code.ConfirmationCode;
import id.tanda.code.LiveCode;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeMakingTest {
  private final Town town = new Town();
  private final Enrolments enrolments = town.activation.enrolments();

  @Test
  @DisplayName("O-05 after a resend the old code is wrong and the newest right")
  void onlyTheNewestCodeCounts() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    ConfirmationCode old = town.lastCode();
    town.clock.advance(CodeTries.APART);
    Outcomes.done(enrolments.resendCode(phone.enrolment()));

    assertThat(phone.activate(old)).isInstanceOf(Outcome.Refused.class);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-05 of resends that race one code is made")
  void resendsThatRaceMakeOneCode() throws Exception {
    Phone phone = town.phoneWithCode(Town.BUDI);
    town.clock.advance(CodeTries.APART);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<EnrolmentState>>> running = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return enrolments.resendCode(phone.enrolment());
              }));
    }
    start.countDown();
    int made = 0;
    for (Future<Outcome<EnrolmentState>> each : running) {
      made += each.get() instanceof Outcome.Done<EnrolmentState> ? 1 : 0;
    }
    threads.shutdownNow();

    assertThat(made).isEqualTo(1);
    assertThat(town.mails).hasSize(2);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-04 a code is sent again three times within 24 hours, 60 seconds apart")
  void resendsAreThrottled() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    town.clock.advance(CodeTries.APART.minusMillis(1));
    assertThat(enrolments.resendCode(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_SOON));
    town.clock.advance(Duration.ofMillis(1));
    for (int i = 0; i < CodeTries.MOST_RESENDS; i++) {
      assertThat(enrolments.resendCode(phone.enrolment())).isInstanceOf(Outcome.Done.class);
      town.clock.advance(CodeTries.APART);
    }
    assertThat(enrolments.resendCode(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_OFTEN));

    Duration sinceTheFirst = CodeTries.APART.multipliedBy(4);
    town.clock.advance(CodeTries.WINDOW.minus(sinceTheFirst).minusMillis(1));
    assertThat(enrolments.resendCode(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_OFTEN));
    town.clock.advance(Duration.ofMillis(1));
    assertThat(enrolments.resendCode(phone.enrolment())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-03 a resend gives no guess back")
  void aResendGivesNoGuessBack() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < CodeTries.MOST_GUESSES - 1; i++) {
      phone.activate(other(town.lastCode()));
    }
    town.clock.advance(CodeTries.APART);
    Outcomes.done(enrolments.resendCode(phone.enrolment()));

    phone.activate(other(town.lastCode()));

    assertThat(town.state(phone)).isEqualTo(EnrolmentState.LOCKED);
    town.clock.advance(CodeTries.APART);
    assertThat(enrolments.resendCode(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  @Test
  @DisplayName("O-22 a code that did not go out costs neither the wait nor a resend")
  void anUndeliveredCodeCostsNothing() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    town.clock.advance(CodeTries.APART);
    town.mailIsDown = true;
    for (int i = 0; i < 10; i++) {
      assertThat(enrolments.resendCode(phone.enrolment()))
          .isEqualTo(Outcome.refused(ActivationRefusal.CODE_NOT_SENT));
    }
    town.mailIsDown = false;
    Outcomes.done(enrolments.resendCode(phone.enrolment()));

    assertThat(town.row(phone).codes().delivered()).hasSize(2);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-22 whatever is sent was committed before")
  void aCodeIsCommittedBeforeItIsSent() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    LiveCode live = town.row(phone).codes().live().orElseThrow();

    assertThat(
            live.is(
                CodeMaking.mac(
                    town.atRest,
                    phone.enrolment(),
                    phone.key().publicKey().thumbprint(),
                    town.lastCode())))
        .isTrue();
    assertThat(town.mails.get(0).language()).isEqualTo(Language.INDONESIAN);
  }

  @Test
  @DisplayName("O-12 the row holds a keyed hash, other for every enrolment, and not the code")
  void theRowDoesNotHoldTheCode() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    EnrolmentRecord row = town.row(phone);
    EnrolmentId other = EnrolmentId.random(town.randomness);

    assertThat(row.codes().live().orElseThrow().mac()).doesNotContain(town.lastCode().reveal());
    assertThat(
            row.codes()
                .live()
                .orElseThrow()
                .is(
                    CodeMaking.mac(
                        town.atRest, other, phone.key().publicKey().thumbprint(), town.lastCode())))
        .isFalse();
  }

  @Test
  void withoutAnApprovalNoCodeIsSent() {
    Phone phone = town.phone().apply(Town.BUDI);

    assertThat(enrolments.resendCode(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(enrolments.resendCode(EnrolmentId.random(town.randomness)))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  private static ConfirmationCode other(ConfirmationCode right) {
    return Town.code(right.reveal().equals("000000") ? "000001" : "000000");
  }
}
