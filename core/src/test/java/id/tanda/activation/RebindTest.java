package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CodeTries;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.identity.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ends and begins again around an enrolment gives it nothing back. */
class RebindTest {
  private final Town town = new Town();
  private final DeviceControl devices = town.activation.counter().devices();

  @Test
  @DisplayName("K-13 unbinding, suspending and applying again give no guess back")
  void noGuessComesBack() {
    Phone old = town.activePhone(Town.BUDI);
    Phone next = town.phoneWithCode(Town.BUDI);
    EnrolmentId enrolment = next.enrolment();
    for (int i = 0; i < CodeTries.MOST_GUESSES - 1; i++) {
      next.activate(town.wrongCode(i));
    }

    devices.suspend(Town.BUDI);
    devices.resume(Town.BUDI);
    old.say(old.messages().unbind());
    next.apply(Town.BUDI);
    town.restart();

    assertThat(next.enrolment()).isEqualTo(enrolment);
    assertThat(town.row(next).codes().guesses()).hasSize(CodeTries.MOST_GUESSES - 1);
    next.activate(town.wrongCode(9));
    assertThat(town.state(next)).isEqualTo(EnrolmentState.LOCKED);
  }

  @Test
  @DisplayName("K-13 binding and unbinding in a loop needs a visit each time")
  void everyBindingNeedsAVisit() {
    for (int i = 0; i < 3; i++) {
      Phone phone = town.activePhone(Town.BUDI);
      phone.say(phone.messages().unbind());

      assertThat(phone.say(phone.messages().apply(town.applicant(Town.BUDI))))
          .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    }
    Phone next = town.phone().apply(Town.BUDI);

    assertThat(town.activation.enrolments().resendCode(next.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(town.row(next).codes()).isEqualTo(CodeTries.NONE);
  }
}
