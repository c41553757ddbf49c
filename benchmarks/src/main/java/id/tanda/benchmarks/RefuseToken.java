package id.tanda.benchmarks;

import id.tanda.crypto.keys.Es256;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
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

/** Refuses tokens for which no signature is looked at; whatever the engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RefuseToken {
  private static final int MIDDLE = 60;

  private final Showings desk =
      new Showings(Es256.bouncyCastle(), Showings.REGULARS, Presentation.bare());
  private Ring<String> damaged = Ring.of(1, number -> "");
  private Ring<String> expired = Ring.of(1, number -> "");

  /** Prepares the tokens. */
  @Setup
  public void prepare() {
    damaged = Ring.of(Showings.REGULARS, number -> damage(desk.token()));
    ExpiredToken yesterday = new ExpiredToken();
    expired = Ring.of(Showings.REGULARS, number -> yesterday.text());
  }

  /** One foreign character. */
  @Benchmark
  public Verification malformed() {
    return desk.show(damaged.next(), "token.malformed");
  }

  /** A token of yesterday. */
  @Benchmark
  public Verification expired() {
    return desk.show(expired.next(), "token.expired");
  }

  private static String damage(String token) {
    return token.substring(0, MIDDLE) + "!" + token.substring(MIDDLE + 1);
  }
}
