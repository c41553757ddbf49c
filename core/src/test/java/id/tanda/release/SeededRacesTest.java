package id.tanda.release;

import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Races of a consent, each of a seed of its own. In memory the callers take turns as the seed says;
 * on a database they come at once, and the database decides. {@code -Dtanda.races.seed} runs one
 * again.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class SeededRacesTest {
  private static final int KINDS = 2;
  private static final int RACES = 2_000;
  private static final int RACES_OF_A_CAMPAIGN = 100_000;
  private static final long FIRST_OF_A_CAMPAIGN = 1_000_000;

  /** So few on one store that what is in it stays small. */
  private static final int TOGETHER = 250;

  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Engine engine;

  SeededRacesTest(Engine engine) {
    this.engine = engine;
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  /** One kind of race. */
  private interface Race {
    void run(SeededRace race) throws Exception;
  }

  @Test
  @DisplayName(
      "C-04 in seeded races of withdrawal and release nothing goes out after the withdrawal")
  void nothingIsReleasedAfterAWithdrawal() throws Exception {
    run(SeededRace::ofWithdrawalAndRelease, 0, RACES / KINDS);
  }

  @Test
  @DisplayName("C-05 in seeded races of n+1 redemptions against n uses n are released")
  void neverMoreThanGranted() throws Exception {
    run(SeededRace::ofOneMoreThanGranted, 0, RACES / KINDS);
  }

  @Tag("campaign")
  @Test
  @DisplayName("C-04 a campaign of seeded races of withdrawal and release")
  void manyWithdrawals() throws Exception {
    run(SeededRace::ofWithdrawalAndRelease, FIRST_OF_A_CAMPAIGN, RACES_OF_A_CAMPAIGN / KINDS);
  }

  @Tag("campaign")
  @Test
  @DisplayName("C-05 a campaign of seeded races of n+1 redemptions against n uses")
  void manyRedemptions() throws Exception {
    run(SeededRace::ofOneMoreThanGranted, FIRST_OF_A_CAMPAIGN, RACES_OF_A_CAMPAIGN / KINDS);
  }

  private void run(Race kind, long first, int races) throws Exception {
    Long only = Long.getLong("tanda.races.seed");
    long from = only == null ? first : only;
    long to = only == null ? first + races : only + 1;
    try (FreshStore fresh = engine.open()) {
      Bureau bureau = new Bureau(fresh.store());
      for (long seed = from; seed < to; seed++) {
        if (seed > from && (seed - from) % TOGETHER == 0) {
          bureau = new Bureau(fresh.emptied());
        }
        kind.run(new SeededRace(bureau, threads, engine == Engine.MEMORY, seed));
      }
    }
  }
}
