package id.tanda.benchmarks;

import id.tanda.crypto.Randomness;
import id.tanda.token.SpentTokens;
import id.tanda.token.SpentTokens.Spending;
import id.tanda.token.TokenMark;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Spends marks in the memory of a desk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SpendMark {
  private static final int MARKS = 200_000;
  private static final int MARK_BYTES = 32;

  private final TokenMark[] marks = new TokenMark[MARKS];
  private final Instant now = Showings.NOON.instant();
  private SpentTokens spent = SpentTokens.inMemoryOnFirstStart(Showings.NOON);
  private int next;

  /** Makes the marks. */
  @Setup
  public void prepare() {
    for (int i = 0; i < MARKS; i++) {
      marks[i] = TokenMark.of(Randomness.secure().bytes(MARK_BYTES));
    }
  }

  /** A mark that is new. */
  @Benchmark
  public Spending spend() {
    if (next == MARKS) {
      next = 0;
      spent = SpentTokens.inMemoryOnFirstStart(Showings.NOON);
    }
    return spent.spend(marks[next++], now, now.plusSeconds(150));
  }
}
