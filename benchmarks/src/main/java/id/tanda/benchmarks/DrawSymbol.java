package id.tanda.benchmarks;

import id.tanda.crypto.keys.Es256;
import id.tanda.qr.QrReader;
import id.tanda.qr.QrSymbol;
import id.tanda.qr.Reading;
import id.tanda.token.Presentation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Encodes an identity token as a symbol and reads its picture. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawSymbol {
  private static final int PIXELS_A_MODULE = 6;

  private final String token = new Showings(Es256.bouncyCastle(), 1, Presentation.bare()).token();
  private final byte[] picture = QrSymbol.of(token).png(PIXELS_A_MODULE);

  /** From text to modules. */
  @Benchmark
  public QrSymbol encode() {
    return QrSymbol.of(token);
  }

  /** From a PNG to text. */
  @Benchmark
  public Reading decode() {
    Reading reading = QrReader.picture(picture);
    if (!(reading instanceof Reading.Found)) {
      throw new IllegalStateException(reading.code());
    }
    return reading;
  }
}
