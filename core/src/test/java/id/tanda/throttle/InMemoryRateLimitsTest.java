package id.tanda.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.testing.RateLimitsContract;
import id.tanda.testing.SettableClock;
import org.junit.jupiter.api.Test;

class InMemoryRateLimitsTest implements RateLimitsContract {
  private static final Limit LIMIT = Limit.ATTEMPTS_OF_ORIGIN;

  @Override
  public RateLimits limits(SettableClock clock) {
    return RateLimits.inMemory(clock);
  }

  @Test
  void subjectsBeyondTheMostShareOneCount() {
    RateLimits limits = limits(SettableClock.atNoon());
    fill(limits, "a");

    int admitted = 0;
    for (int i = 0; i < 100; i++) {
      admitted += limits.admit(LIMIT, "late" + i) ? 1 : 0;
    }

    assertThat(admitted).isEqualTo(LIMIT.most());
    assertThat(limits.admit(LIMIT, "a0")).isTrue(); // who came before keeps a count of their own
  }

  @Test
  void whoIsFreeAgainMakesRoom() {
    SettableClock clock = SettableClock.atNoon();
    RateLimits limits = limits(clock);
    fill(limits, "a");

    clock.advance(LIMIT.window());
    for (int i = 0; i < LIMIT.most() + 1; i++) {
      assertThat(limits.admit(LIMIT, "late" + i)).isTrue();
    }
  }

  private static void fill(RateLimits limits, String name) {
    for (int i = 0; i < InMemoryRateLimits.MOST_SUBJECTS; i++) {
      assertThat(limits.admit(LIMIT, name + i)).isTrue();
    }
  }
}
