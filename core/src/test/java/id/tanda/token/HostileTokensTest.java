package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.hostile.Choices;
import id.tanda.token.Presentation.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hostile tokens by the hundred thousand in every build, and by the million in a campaign. */
class HostileTokensTest {
  private static final long FIRST_SEED = 20_260_817;
  private static final int SEEDS = 10;
  private static final int CAMPAIGN_SEEDS = 500;

  @Test
  @DisplayName("T-09 T-12 Q-08 200,000 hostile texts are rejected, each with a reason")
  void hostileTextsAreRejected() {
    // A failure names its seed, which this property replays alone.
    Long replayed = Long.getLong("tanda.hostile.seed");

    isBroad(run(replayed == null ? seeds(SEEDS) : LongStream.of(replayed)), replayed == null);
  }

  @Test
  @Tag("campaign")
  void millionsOfHostileTextsAreRejected() {
    isBroad(run(seeds(CAMPAIGN_SEEDS).parallel()), true);
  }

  @Test
  void whatIsForgedWithoutAnEditIsTheSameToken() {
    HostileWorld world = new HostileWorld(1);
    for (Form form : List.of(Form.DENSE, Form.REFERENCE)) {
      String token = world.fresh(Choices.seeded(2), form).text();
      DenseForge forge = DenseForge.of(world, token);
      forge.sign(world.device);
      assertThat(forge.text()).isEqualTo(token);
    }
    String token = world.fresh(Choices.seeded(3), Form.TEXT).text();
    TextForge forge = TextForge.of(world, token);
    forge.hash();
    assertThat(forge.shownBy(world.device)).isEqualTo(token);
  }

  private static LongStream seeds(int count) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + count);
  }

  private static HostileTally run(LongStream seeds) {
    long start = System.nanoTime();
    HostileTally all = new HostileTally();
    seeds.mapToObj(HostileRun::of).forEach(tally -> add(all, tally));
    System.out.printf(
        "Hostile tokens: %s, %d s, seeds from %d, Java %s%n",
        all, (System.nanoTime() - start) / 1_000_000_000, FIRST_SEED, Runtime.version());
    return all;
  }

  private static synchronized void add(HostileTally all, HostileTally tally) {
    all.add(tally);
  }

  private static void isBroad(HostileTally tally, boolean isWhole) {
    assertThat(tally.texts()).isPositive();
    if (isWhole) {
      assertThat(tally.families()).containsExactlyInAnyOrder(Hostile.Family.values());
      assertThat(EnumSet.complementOf(EnumSet.copyOf(tally.reasons())))
          .containsExactly(TokenRejection.WRONG_DEVICE); // no text has it: its host expects another
      assertThat(tally.firstSeenRespelled()).isPositive();
    }
  }
}
