package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.testing.SettableClock;
import id.tanda.token.SpentTokens.Spending;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Callers show one token; while some stand still the clock leaps and others forget its mark. */
class StalledSpendingTest {
  private static final Duration KEPT = Duration.ofSeconds(150);
  private static final int ROUNDS = 2_000;
  private static final int CALLERS = 16;

  private final SettableClock clock = SettableClock.atNoon();
  private final SpentTokens memory = SpentTokens.inMemoryOnFirstStart(clock);
  private final AtomicInteger others = new AtomicInteger(ROUNDS);

  @Test
  @DisplayName("T-25 T-26 S-04 a mark forgotten under a caller's hands is first for one at most")
  void aMarkForgottenMeanwhileIsFirstForOneAtMost() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    for (int round = 0; round < ROUNDS; round++) {
      TokenMark mark = mark(round);
      Instant issued = clock.instant();
      CyclicBarrier together = new CyclicBarrier(CALLERS);
      Callable<Integer> showing =
          () -> {
            together.await();
            int firsts = spend(mark, issued) == Spending.FIRST ? 1 : 0;
            clock.set(issued.plus(Duration.ofHours(1)));
            spend(mark(others.getAndIncrement()), clock.instant());
            return firsts;
          };
      int firsts = 0;
      for (var answer : pool.invokeAll(Collections.nCopies(CALLERS, showing))) {
        firsts += answer.get();
      }
      assertThat(firsts).as("round %d", round).isLessThanOrEqualTo(1);
    }
    pool.shutdown();
  }

  @Test
  @DisplayName("T-25 T-26 S-04 who stands still while a mark is made and forgotten is not first")
  void whoStoodStillIsNotFirst() {
    StallingMap marks = new StallingMap();
    SpentTokens stalling = new InMemorySpentTokens(clock, Instant.MIN, marks);
    Instant issued = clock.instant();
    List<Spending> heard = new ArrayList<>();
    marks.meanwhile =
        () -> {
          heard.add(stalling.spend(mark(1), issued, issued.plus(KEPT)));
          clock.advance(Duration.ofHours(1));
          stalling.spend(mark(2), clock.instant(), clock.instant().plus(KEPT));
        };

    heard.add(stalling.spend(mark(1), issued, issued.plus(KEPT)));

    assertThat(heard).containsExactly(Spending.FIRST, Spending.UNSURE);
  }

  private Spending spend(TokenMark mark, Instant issued) {
    return memory.spend(mark, issued, issued.plus(KEPT));
  }

  private static TokenMark mark(int number) {
    return TokenMark.of(ByteBuffer.allocate(32).putInt(number).array());
  }

  /** Holds its next caller up before the mark is put, once. */
  private static final class StallingMap extends ConcurrentHashMap<TokenMark, Boolean> {
    private static final long serialVersionUID = 1L;

    private transient Runnable meanwhile = () -> {};

    @Override
    public @Nullable Boolean putIfAbsent(TokenMark mark, Boolean present) {
      Runnable others = meanwhile;
      meanwhile = () -> {};
      others.run();
      return super.putIfAbsent(mark, present);
    }
  }
}
