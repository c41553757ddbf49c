package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.ConfirmationCode;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.identity.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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
  @DisplayName("O-11 unknown, wrong, expired, used and locked are answered alike, and take alike")
  void refusalsTakeAlike() {
    measure(50);

    assertThat(spread(measure(200))).isLessThan(Duration.ofMillis(5));
  }

  @Test
  @Tag("campaign")
  @DisplayName("O-11 medians of all kinds of refusal are within 50 us")
  void mediansAreWithinFiftyMicroseconds() {
    measure(2_000);

    assertThat(spread(measure(4_000))).isLessThan(Duration.ofNanos(50_000));
  }

  private Map<Cause, Long> measure(int rounds) {
    Map<Cause, long[]> nanos = new EnumMap<>(Cause.class);
    for (Cause cause : Cause.values()) {
      nanos.put(cause, new long[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (Cause cause : shuffled(round)) {
        Objects.requireNonNull(nanos.get(cause))[round] = time(cause);
      }
    }
    Map<Cause, Long> medians = new EnumMap<>(Cause.class);
    nanos.forEach((cause, all) -> medians.put(cause, median(all)));
    System.out.println("medians of refusals in ns, " + rounds + " rounds: " + medians);
    return medians;
  }

  private long time(Cause cause) {
    DeviceMessage message = message(cause);
    long begun = System.nanoTime();
    Outcome<?> answer = used.say(message);
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

  /** Another order each round, so that nobody always follows the same one. */
  private static List<Cause> shuffled(int round) {
    List<Cause> causes = new ArrayList<>(Arrays.asList(Cause.values()));
    Collections.shuffle(causes, new Random(round));
    return causes;
  }

  private static long median(long[] all) {
    long[] sorted = all.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Duration spread(Map<Cause, Long> medians) {
    return Duration.ofNanos(
        medians.values().stream().mapToLong(Long::longValue).max().orElseThrow()
            - medians.values().stream().mapToLong(Long::longValue).min().orElseThrow());
  }
}
