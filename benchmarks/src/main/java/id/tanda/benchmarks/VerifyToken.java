package id.tanda.benchmarks;

import id.tanda.token.Presentation;
import id.tanda.token.Presentation.Form;
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

/** Verifies identity tokens, everything included: parse, signatures, status and mark. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerifyToken {
  private static final int RING = 8_192;
  private static final int REGULARS = 16;

  private final Showings strangers = new Showings(RING, RING, Presentation.bare());
  private final Showings regulars = new Showings(RING, REGULARS, Presentation.bare());
  private final Showings links =
      new Showings(RING / 8, RING / 8, Presentation.bare().as(Form.TEXT));
  private String damaged = "";
  private String expired = "";

  /** Prepares the tokens that are to be refused. */
  @Setup
  public void prepare() {
    String token = strangers.next();
    damaged = token.substring(0, 60) + "!" + token.substring(61);
    expired = new ExpiredToken().text();
  }

  /** A citizen who was never seen: two signatures. */
  @Benchmark
  public Verification denseCold() {
    String token = strangers.next();
    return accepted(strangers.verifier().verify(token));
  }

  /** A citizen whose credential is known: one signature. */
  @Benchmark
  public Verification denseKnown() {
    String token = regulars.next();
    return accepted(regulars.verifier().verify(token));
  }

  /** A citizen who was never seen, in text form. */
  @Benchmark
  public Verification textCold() {
    String token = links.next();
    return accepted(links.verifier().verify(token));
  }

  /** One foreign character. */
  @Benchmark
  public Verification refuseMalformed() {
    return rejected(strangers.verifier().verify(damaged));
  }

  /** A token of yesterday. */
  @Benchmark
  public Verification refuseExpired() {
    return rejected(strangers.verifier().verify(expired));
  }

  private static Verification accepted(Verification answer) {
    if (!(answer instanceof Verification.Accepted)) {
      throw new IllegalStateException(answer.code());
    }
    return answer;
  }

  private static Verification rejected(Verification answer) {
    if (!(answer instanceof Verification.Rejected)) {
      throw new IllegalStateException(answer.code());
    }
    return answer;
  }
}
