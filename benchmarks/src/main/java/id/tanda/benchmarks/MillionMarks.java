package id.tanda.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanda.crypto.Randomness;
import id.tanda.testing.SettableClock;
import id.tanda.token.SpentTokens;
import id.tanda.token.SpentTokens.Spending;
import id.tanda.token.TokenMark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * A desk that remembers a million marks: the memory that each takes, by heap difference, and how
 * long the slowest take while a million others are forgotten.
 */
public final class MillionMarks {
  private static final int MILLION = 1_000_000;
  private static final int MARK_BYTES = 32;
  private static final Duration KEPT = Duration.ofSeconds(150);

  private final SettableClock clock = SettableClock.atNoon();
  private final Randomness randomness = Randomness.secure();
  private final Duration pace = KEPT.dividedBy(MILLION);
  private final SpentTokens spent = SpentTokens.inMemoryOnFirstStart(clock);

  private MillionMarks() {}

  /** Writes the figures as JSON into the file of the first argument. */
  public static void main(String[] arguments) throws IOException {
    MillionMarks desk = new MillionMarks();
    long before = usedHeap();
    desk.spendAMillion();
    long bytes = (usedHeap() - before) / MILLION;
    desk.spendAMillion(); // those that come are now as many as those that go
    long[] nanos = desk.spendAMillion();
    Arrays.sort(nanos);
    new ObjectMapper()
        .writeValue(
            Path.of(arguments[0]).toFile(),
            Map.of(
                "bytes", bytes,
                "p50", nanos[MILLION / 2] / 1e3,
                "p9999", nanos[MILLION - MILLION / 10_000] / 1e3,
                "slowest", nanos[MILLION - 1] / 1e3));
  }

  /** Spends a million marks in 150 seconds of the desk's clock; returns how long each took. */
  private long[] spendAMillion() {
    long[] nanos = new long[MILLION];
    for (int i = 0; i < MILLION; i++) {
      clock.advance(pace);
      TokenMark mark = TokenMark.of(randomness.bytes(MARK_BYTES));
      Instant now = clock.instant();
      long begun = System.nanoTime();
      Spending answer = spent.spend(mark, now, now.plus(KEPT));
      nanos[i] = System.nanoTime() - begun;
      Proof.holds(answer == Spending.FIRST);
    }
    return nanos;
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
