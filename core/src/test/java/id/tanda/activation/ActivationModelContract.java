package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.store.AuthorityStore;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random lives of a town beside a reference model, on a store that a subclass hands in.
 *
 * <p>A life that fails says its seed; {@code -Dtanda.model.seed=N} lives that one alone.
 */
abstract class ActivationModelContract {
  private static final int STEPS = 40;
  private static final long CAMPAIGN = 1_000_000;

  /** Returns a store with nothing in it. */
  abstract AuthorityStore emptyStore();

  /** Returns how many lives there are in every build. */
  int lives() {
    return Integer.getInteger("tanda.model.lives", 3_000);
  }

  /** Returns how many lives there are in a campaign. */
  int livesOfACampaign() {
    return Integer.getInteger("tanda.model.lives", 100_000);
  }

  @Test
  @DisplayName(
      "K-09 K-10 K-11 K-13 O-01 O-03 O-05 O-07 O-08 O-17 O-18 O-21 random lives go as the model says")
  void livesGoAsTheModelSays() {
    Set<String> moves = live(0, lives());

    if (Long.getLong("tanda.model.seed") == null) {
      assertThat(moves).containsAll(movesOfTheTables());
    }
  }

  @Test
  @Tag("campaign")
  void manyLivesGoAsTheModelSays() {
    live(CAMPAIGN, livesOfACampaign());
  }

  private Set<String> live(long first, int lives) {
    Set<String> moves = new TreeSet<>();
    Long only = Long.getLong("tanda.model.seed");
    long from = only == null ? first : only;
    long to = only == null ? first + lives : only + 1;
    for (long seed = from; seed < to; seed++) {
      new ModelRun(emptyStore(), seed, moves).play(STEPS);
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
