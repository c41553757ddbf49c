package id.tanda.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.secret.KeyedHash;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
  private static final Origin HOME = Origin.of("203.0.113.7");
  private static final Origin OFFICE = Origin.of("203.0.113.8");

  private final SettableClock clock = SettableClock.atNoon();
  private final KeyedHash hash = KeyedHash.of(new SeededRandomness(8).bytes(32));
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void anOriginWithoutAHumanCheckTriesTwentyTimes() {
    Throttle throttle = throttle(false);

    assertThat(attempts(throttle, HOME, 100)).isEqualTo(20);
    assertThat(throttle.admitsAttempt(OFFICE)).isTrue();
  }

  @Test
  void aHumanCheckIsAskedOnlyBeyondTheLowLimitAndEndsAtTheHighOne() {
    Throttle throttle = throttle(true);

    attempts(throttle, HOME, 20);
    assertThat(asked).hasValue(0);
    assertThat(attempts(throttle, HOME, 1_000)).isEqualTo(200);
    assertThat(asked).hasValue(1_000);
  }

  @Test
  void allOriginsTogetherHaveALimitToo() {
    Throttle throttle = throttle(false);
    int admitted = 0;
    for (int i = 0; i < 2_000; i++) {
      admitted += throttle.admitsAttempt(Origin.of("host" + i)) ? 1 : 0;
    }

    assertThat(admitted).isEqualTo(Limit.ATTEMPTS_OF_ALL.most());
    clock.advance(Limit.ATTEMPTS_OF_ALL.window());
    assertThat(throttle.admitsAttempt(Origin.of("host"))).isTrue();
  }

  @Test
  void anUnknownOriginHasTheLimitOfAllAlone() {
    assertThat(attempts(throttle(false), Origin.unknown(), 2_000))
        .isEqualTo(Limit.ATTEMPTS_OF_ALL.most());
  }

  @Test
  void aDeviceRenewsTwelveTimesADay() {
    Throttle throttle = throttle(true);

    long admitted = IntStream.range(0, 50).filter(i -> throttle.admitsRenewal("device")).count();

    assertThat(admitted).isEqualTo(12);
    assertThat(throttle.admitsRenewal("another")).isTrue();
  }

  @Test
  @DisplayName("K-08 an origin is counted under a keyed hash, and its address is not kept")
  void anAddressIsNotKept() {
    Set<String> subjects = new HashSet<>();
    RateLimits watched = (limit, subject) -> !subjects.add(limit + subject);
    Throttle throttle = new Throttle(watched, origin -> true, hash);

    throttle.admitsAttempt(HOME);
    throttle.admitsAttempt(OFFICE);

    assertThat(subjects).hasSize(4).noneMatch(subject -> subject.contains("203"));
    assertThat(throttle).hasToString("Throttle");
  }

  @Test
  void anOriginShowsNoContent() {
    assertThat(HOME).hasToString("Origin[hidden]").isEqualTo(Origin.of("203.0.113.7"));
    assertThat(HOME)
        .isNotEqualTo(OFFICE)
        .isNotEqualTo(Origin.unknown())
        .hasSameHashCodeAs(Origin.of("203.0.113.7"));
    assertThat(Origin.of("x".repeat(64)).name()).contains("x".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\n", "é", "\u007f"})
  void anOriginIsVisibleAscii(String name) {
    assertThatThrownBy(() -> Origin.of(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Origin.of("x".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Throttle throttle(boolean human) {
    return new Throttle(
        RateLimits.inMemory(clock),
        origin -> {
          asked.incrementAndGet();
          return human;
        },
        hash);
  }

  private static long attempts(Throttle throttle, Origin from, int count) {
    return IntStream.range(0, count).filter(i -> throttle.admitsAttempt(from)).count();
  }
}
