package id.tanda.benchmarks;

import id.tanda.crypto.keys.Es256;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The engine of a measurement. */
@State(Scope.Benchmark)
public class EngineChoice {
  /** Which one; a parameter of the run. */
  @Param public Engine engine = Engine.BOUNCY_CASTLE;

  /** Returns the engine as our own code takes it. */
  public Es256 es256() {
    return engine.es256();
  }
}
