package id.tanda.benchmarks;

import id.tanda.token.Presentation;
import id.tanda.token.Presentation.Form;
import id.tanda.token.Verification;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** Verifies identity tokens, everything included: parse, signatures, status and mark. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerifyToken {
  /** Citizens who were never seen. */
  @State(Scope.Benchmark)
  public static class Strangers extends Desk {
    /** Makes their tokens. */
    @Setup
    public void prepare(EngineChoice choice) {
      open(new Showings(choice.es256(), Showings.STRANGERS, Presentation.bare()));
    }
  }

  /** Citizens who come again and again. */
  @State(Scope.Benchmark)
  public static class Regulars extends Desk {
    /** Makes their tokens. */
    @Setup
    public void prepare(EngineChoice choice) {
      open(new Showings(choice.es256(), Showings.REGULARS, Presentation.bare()));
    }
  }

  /** Citizens who were never seen and come with a link. */
  @State(Scope.Benchmark)
  public static class Links extends Desk {
    /** Makes their tokens. */
    @Setup
    public void prepare(EngineChoice choice) {
      open(new Showings(choice.es256(), Showings.STRANGERS, Presentation.bare().as(Form.TEXT)));
    }
  }

  /** Where tokens are shown. */
  abstract static class Desk {
    private @Nullable Showings showings;

    void open(Showings prepared) {
      showings = prepared;
    }

    Verification next() {
      return Objects.requireNonNull(showings).next();
    }
  }

  /** A citizen who was never seen: two signatures. */
  @Benchmark
  public Verification denseCold(Strangers desk) {
    return desk.next();
  }

  /** A citizen whose credential is known: one signature. */
  @Benchmark
  public Verification denseKnown(Regulars desk) {
    return desk.next();
  }

  /** A citizen who was never seen, in text form. */
  @Benchmark
  public Verification textCold(Links desk) {
    return desk.next();
  }
}
