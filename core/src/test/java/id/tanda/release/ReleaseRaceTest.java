package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.identity.Outcome;
import id.tanda.testing.Racing;
import id.tanda.testing.TestParty;
import id.tanda.token.Presentation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** However many come at once, no more goes out than was granted. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReleaseRaceTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(64);
  private final FreshStore fresh;
  private final Bureau bureau;

  ReleaseRaceTest(Engine engine) {
    this.fresh = engine.open();
    this.bureau = new Bureau(fresh.store());
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
    fresh.close();
  }

  @Test
  @DisplayName("C-05 64 redemptions of a once-consent at the same time are one release")
  void aOnceConsentIsReleasedOnce() throws Exception {
    Consent consent = bureau.consent(Usage.once());

    assertReleases(64, () -> bureau.redeem(bureau.bank, consent), 1, ReleaseRefusal.CONSENT_USED);
  }

  @Test
  @DisplayName("C-05 n+1 redemptions of a consent for n uses are n releases")
  void aConsentForSomeUsesIsReleasedThatOften() throws Exception {
    Consent consent = bureau.consent(Usage.times(15));

    assertReleases(16, () -> bureau.redeem(bureau.bank, consent), 15, ReleaseRefusal.CONSENT_USED);
  }

  @Test
  void aTokenIsReleasedOnce() throws Exception {
    String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));

    assertReleases(
        32, () -> bureau.redeem(bureau.hotel, token), 1, ReleaseRefusal.ALREADY_REDEEMED);
  }

  @Test
  @DisplayName(
      "C-02 of two parties that redeem one open scope at once, again and again, one gets it")
  void anOpenScopeIsRedeemedByOneOfTwo() throws Exception {
    String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));
    Iterator<TestParty> turns =
        Stream.generate(() -> List.of(bureau.bank, bureau.hotel)).flatMap(List::stream).iterator();

    assertReleases(
        16, () -> bureau.redeem(turns.next(), token), 1, ReleaseRefusal.ALREADY_REDEEMED);
    assertThat(done(bureau.receipts())).hasSize(1);
  }

  @Test
  @DisplayName("C-17 the same redemption at 32 nodes at once is one release with one answer")
  void theSameRedemptionAtOnceIsOneRelease() throws Exception {
    Redemption redemption = bureau.redeem(bureau.bank, bureau.consent(Usage.times(9)));

    List<Outcome<JsonObject>> answers = race(32, () -> redemption);

    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(done(answers.get(0)).has("release")).isTrue();
    assertThat(bureau.records()).isEqualTo(1);
  }

  private void assertReleases(
      int racers, Callable<Redemption> redemption, int releases, ReleaseRefusal others)
      throws Exception {
    List<Outcome<JsonObject>> answers = race(racers, redemption);

    assertThat(answers.stream().filter(Outcome.Done.class::isInstance)).hasSize(releases);
    assertThat(answers.stream().filter(answer -> answer.equals(Outcome.refused(others))))
        .hasSize(racers - releases);
    assertThat(bureau.records()).isEqualTo(releases);
  }

  private List<Outcome<JsonObject>> race(int racers, Callable<Redemption> redemption)
      throws Exception {
    List<Redemption> redemptions = new ArrayList<>();
    for (int i = 0; i < racers; i++) {
      redemptions.add(redemption.call());
    }
    return Racing.together(threads, racers, i -> bureau.answer(redemptions.get(i)));
  }
}
