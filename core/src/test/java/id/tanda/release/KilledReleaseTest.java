package id.tanda.release;

import id.tanda.engines.Engine;
import id.tanda.engines.KilledProcesses;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process of an authority that is killed at random moments of releases, again and again. */
class KilledReleaseTest {
  private static final KilledProcesses PROCESSES =
      new KilledProcesses(ReleasingProcess.class, 5_2026L);

  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  @DisplayName(
      "S-02 S-03 A-04 C-04 C-05 C-17 killed five times within releases: whole or not there")
  void killedFiveTimes(Engine engine) throws Exception {
    kill(engine, 5);
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  @DisplayName("S-02 S-03 A-04 C-04 C-05 C-17 killed two hundred times within releases")
  void killedTwoHundredTimes(Engine engine) throws Exception {
    kill(engine, 200);
  }

  private static void kill(Engine engine, int times) throws Exception {
    Map<String, Integer> tally = new TreeMap<>();
    PROCESSES.kill(
        engine,
        times,
        (left, said) -> {
          Bureau bureau = new Bureau(left.store(), -left.number());
          Books books = new Books(bureau, left.database());
          new ReleaseAftermath(bureau, books, left.where(), tally).assertSound(said);
        });
    System.out.printf("Killed releases on %s: %d, %s%n", engine, times, tally);
  }
}
