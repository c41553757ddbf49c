package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.Outcome;
import id.tanda.token.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever races, no more goes out than was granted, and nothing after a withdrawal. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReleaseRaceTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(64);
  private final FreshStore fresh;
  private final Bureau bureau;
  private final int rounds;

  ReleaseRaceTest(Engine engine) {
    this.fresh = engine.open();
    this.bureau = new Bureau(fresh.store());
    this.rounds = engine == Engine.MEMORY ? 200 : 40;
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
  @DisplayName("C-17 the same redemption at 32 nodes at once is one release with one answer")
  void theSameRedemptionAtOnceIsOneRelease() throws Exception {
    Redemption redemption = bureau.redeem(bureau.bank, bureau.consent(Usage.times(9)));

    List<Outcome<JsonObject>> answers = race(32, () -> redemption);

    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(done(answers.get(0)).has("release")).isTrue();
    assertThat(bureau.records()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "C-04 in seeded races of withdrawal and release nothing goes out after the withdrawal")
  void nothingIsReleasedAfterAWithdrawal() throws Exception {
    long seed = 4_2026L;
    Random order = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Consent consent = bureau.consent(Usage.times(2));
      int before = bureau.records();
      boolean withdrawsFirst = order.nextBoolean();

      List<Outcome<JsonObject>> answers =
          together(
              List.of(
                  () -> withdrawsFirst ? bureau.withdraw(consent) : released(consent),
                  () -> withdrawsFirst ? released(consent) : bureau.withdraw(consent)));

      Outcome<JsonObject> release = answers.get(withdrawsFirst ? 1 : 0);
      boolean out = release instanceof Outcome.Done;
      String where = "seed " + seed + ", round " + round;
      assertThat(answers.get(withdrawsFirst ? 0 : 1)).as(where).isInstanceOf(Outcome.Done.class);
      if (!out) {
        assertThat(release).as(where).isEqualTo(Outcome.refused(ReleaseRefusal.CONSENT_WITHDRAWN));
      }
      assertThat(bureau.answer(bureau.redeem(bureau.bank, consent)))
          .as(where)
          .isEqualTo(Outcome.refused(ReleaseRefusal.CONSENT_WITHDRAWN));
      assertThat(events(out ? 2 : 1))
          .as(where)
          .containsExactlyElementsOf(
              out
                  ? List.of(HistoryEvent.CONSENT_WITHDRAWN, HistoryEvent.CONSENT_RELEASED)
                  : List.of(HistoryEvent.CONSENT_WITHDRAWN));
      assertThat(bureau.records()).as(where).isEqualTo(before + (out ? 2 : 1));
    }
    assertThat(done(bureau.receipts())).hasSize(20);
  }

  private Outcome<JsonObject> released(Consent consent) {
    return bureau.answer(bureau.redeem(bureau.bank, consent));
  }

  private List<HistoryEvent> events(int atMost) {
    List<HistoryRecord> newest =
        bureau.store.inTransaction(
            tables -> tables.history().newest(bureau.atRest.citizen(bureau.siti), atMost));
    return newest.stream().map(HistoryRecord::event).collect(Collectors.toList());
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
    List<Callable<Outcome<JsonObject>>> tasks = new ArrayList<>();
    for (int i = 0; i < racers; i++) {
      Redemption own = redemption.call();
      tasks.add(() -> bureau.answer(own));
    }
    return together(tasks);
  }

  private List<Outcome<JsonObject>> together(List<Callable<Outcome<JsonObject>>> tasks)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<JsonObject>>> futures = new ArrayList<>();
    for (Callable<Outcome<JsonObject>> task : tasks) {
      futures.add(
          threads.submit(
              () -> {
                start.await();
                return task.call();
              }));
    }
    start.countDown();
    List<Outcome<JsonObject>> answers = new ArrayList<>();
    for (Future<Outcome<JsonObject>> future : futures) {
      answers.add(future.get());
    }
    return answers;
  }
}
