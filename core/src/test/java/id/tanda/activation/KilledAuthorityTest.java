package id.tanda.activation;

import id.tanda.engines.Engine;
import id.tanda.engines.KilledProcesses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process of an authority that is killed at random moments of activations, again and again. */
class KilledAuthorityTest {
  private static final KilledProcesses PROCESSES =
      new KilledProcesses(ActivatingProcess.class, 4_2026L);

  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  @DisplayName("S-02 S-03 A-04 killed five times: before or after, and all that was acknowledged")
  void killedFiveTimes(Engine engine) throws Exception {
    kill(engine, 5);
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  @DisplayName("S-02 S-03 A-04 killed two hundred times")
  void killedTwoHundredTimes(Engine engine) throws Exception {
    kill(engine, 200);
  }

  private static void kill(Engine engine, int times) throws Exception {
    PROCESSES.kill(
        engine,
        times,
        (left, said) ->
            new Aftermath(new Town(left.store(), -left.number()), left.where()).assertSound(said));
  }
}
