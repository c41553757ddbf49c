package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random lives of a town beside a reference model, on every engine.
 *
 * <p>A life that fails says its seed; {@code -Dtanda.model.seed=N} lives that one alone.
 */
class ActivationModelTest {
  private static final int STEPS = 40;
  private static final int LIVES = 3_000;
  private static final int LIVES_ON_A_DATABASE = 25; // which takes a hundred times as long
  private static final int LIVES_OF_A_CAMPAIGN = 100_000;
  private static final int LIVES_OF_A_CAMPAIGN_ON_A_DATABASE = 1_000;
  private static final long FIRST_OF_A_CAMPAIGN = 1_000_000;

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName(
      "K-09 K-10 K-11 K-13 O-01 O-03 O-05 O-07 O-08 O-17 O-18 O-21 random lives go as the model says")
  void livesGoAsTheModelSays(Engine engine) {
    int lives = engine == Engine.MEMORY ? LIVES : LIVES_ON_A_DATABASE;

    Set<String> moves = live(engine, 0, lives);

    if (lives == LIVES && Long.getLong("tanda.model.seed") == null) {
      assertThat(moves).containsAll(movesOfTheTables());
    }
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource(Engine.class)
  void manyLivesGoAsTheModelSays(Engine engine) {
    live(
        engine,
        FIRST_OF_A_CAMPAIGN,
        engine == Engine.MEMORY ? LIVES_OF_A_CAMPAIGN : LIVES_OF_A_CAMPAIGN_ON_A_DATABASE);
  }

  private static Set<String> live(Engine engine, long first, int lives) {
    Set<String> moves = new TreeSet<>();
    Long only = Long.getLong("tanda.model.seed");
    long from = only == null ? first : only;
    long to = only == null ? first + lives : only + 1;
    try (FreshStore store = engine.open()) {
      for (long seed = from; seed < to; seed++) {
        new ModelRun(store.emptied(), seed, moves).play(STEPS);
      }
    }
    return moves;
  }

  /** Every way from one state to another that the tables know must have been gone. */
  private static Set<String> movesOfTheTables() {
    Set<String> moves = new HashSet<>();
    for (EnrolmentStep step : EnrolmentStep.values()) {
      for (EnrolmentState from : EnrolmentState.values()) {
        if (step.isPossibleIn(from) && step.to() != from) {
          moves.add(from + " " + step.to());
        }
      }
    }
    for (DeviceStep step : DeviceStep.values()) {
      for (DeviceState from : DeviceState.values()) {
        if (step.isPossibleIn(from) && step.to() != from) {
          moves.add(from + " " + step.to());
        }
      }
    }
    return moves;
  }
}
