package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.ConfirmationCode;
import id.tanda.device.DeviceMessage;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.identity.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures how long each kind of refusal takes, one of each a round. */
class RefusalTimingTest {
  private static final int GUESSES_OF_ONE = 4; // the fifth would lock

  /** What is wrong with a confirmation code. */
  private enum Cause {
    UNKNOWN,
    OTHER_DEVICE,
    WRONG,
    EXPIRED,
    USED,
    LOCKED
  }

  private final Town town = new Town();
  private final Phone expired = town.phoneWithCode(Town.BUDI);
  private final ConfirmationCode expiredCode = town.lastCode();
  private final Phone used;
  private final Phone locked;
  private Phone guessing;
  private int guesses;

  RefusalTimingTest() {
    town.clock.advance(Duration.ofHours(24));
    this.used = town.activePhone(Town.SITI);
    this.locked = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < 5; i++) {
      locked.activate(town.wrongCode(i));
    }
    assertThat(town.state(locked)).isEqualTo(EnrolmentState.LOCKED);
    this.guessing = town.phoneWithCode(Town.BUDI);
  }

  @Test
  @DisplayName(
      "O-11 unknown, wrong, expired, used and locked are answered alike; their times are told")
  void refusalsAreAnsweredAlike() {
    measure(50);

    assertThat(measure(200).spread()).isLessThan(Duration.ofMillis(5));
  }

  @Test
  @Tag("campaign")
  @DisplayName("O-11 medians of all kinds of refusal are within 50 us")
  void mediansAreWithinFiftyMicroseconds() {
    measure(2_000);

    assertThat(measure(4_000).spread()).isLessThan(Duration.ofNanos(50_000));
  }

  private Interleaved<Cause> measure(int rounds) {
    Interleaved<Cause> measured = Interleaved.measured(Cause.class, rounds, this::time);
    System.out.println("refusals of codes, ns in " + rounds + " rounds: " + measured.medians());
    return measured;
  }

  /**
   * From the gate on. The gate sees nothing of enrolments, and takes longer for a key that is new
   * to this process, which says nothing but that.
   */
  private long time(Cause cause) {
    VerifiedMessage message = town.activation.gate().admit(message(cause)).orElseThrow();
    long begun = System.nanoTime();
    Outcome<?> answer = town.activation.desk().answer(message);
    long took = System.nanoTime() - begun;
    assertThat(answer).isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    return took;
  }

  private DeviceMessage message(Cause cause) {
    return switch (cause) {
      case UNKNOWN ->
          town.phone()
              .messages()
              .activate(EnrolmentId.random(town.randomness), Town.code("123456"));
      case OTHER_DEVICE ->
          town.phone().messages().activate(guessing.enrolment(), Town.code("123456"));
      case WRONG -> wrong();
      case EXPIRED -> expired.messages().activate(expired.enrolment(), expiredCode);
      case USED -> used.messages().activate(used.enrolment(), Town.code("123456"));
      case LOCKED -> locked.messages().activate(locked.enrolment(), Town.code("123456"));
    };
  }

  /** A wrong guess that is counted, of a phone that has guesses left. */
  private DeviceMessage wrong() {
    if (guesses++ % GUESSES_OF_ONE == 0) {
      guessing = town.phoneWithCode(Town.BUDI);
    }
    return guessing.messages().activate(guessing.enrolment(), town.wrongCode(guesses % 1_000));
  }
}
