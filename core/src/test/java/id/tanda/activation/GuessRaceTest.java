package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CodeTries;
import id.tanda.code.ConfirmationCode;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guesses and bindings that come at once, or between which something else happens. */
class GuessRaceTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private static final int GUESSES = 10_000;

  private final Town town = new Town();

  @Test
  @DisplayName("O-02 of ten thousand guesses from 64 threads at once five are looked at")
  void parallelGuessesNeverPassTheCap() throws Exception {
    Phone phone = town.phoneWithCode(Town.BUDI);
    List<DeviceMessage> guesses = new ArrayList<>();
    for (int i = 0; i < GUESSES; i++) {
      guesses.add(phone.messages().activate(phone.enrolment(), town.wrongCode(i)));
    }

    List<Outcome<JsonObject>> answers = inParallel(phone, guesses);

    assertThat(answers).hasSize(GUESSES).containsOnly(NOT_ACCEPTED);
    assertThat(town.row(phone).codes().guesses()).hasSize(CodeTries.MOST_GUESSES);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.CODE_WRONG::equals))
        .hasSize(CodeTries.MOST_GUESSES);
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.LOCKED);
  }

  @Test
  @DisplayName("O-06 the right code from 64 threads at once activates once")
  void parallelRightCodesActivateOnce() throws Exception {
    Phone phone = town.phoneWithCode(Town.BUDI);
    List<DeviceMessage> guesses = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      guesses.add(phone.messages().activate(phone.enrolment(), town.lastCode()));
    }

    List<Outcome<JsonObject>> answers = inParallel(phone, guesses);

    assertThat(answers.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.ACTIVATED::equals)).hasSize(1);
  }

  @Test
  @DisplayName("K-10 of two bindings that race one wins and the other is refused")
  void twoBindingsRace() throws Exception {
    Phone one = town.phoneWithCode(Town.BUDI);
    ConfirmationCode codeOfOne = town.lastCode();
    Phone two = town.phoneWithCode(Town.BUDI);
    List<DeviceMessage> both =
        List.of(
            one.messages().activate(one.enrolment(), codeOfOne),
            two.messages().activate(two.enrolment(), town.lastCode()));

    List<Outcome<JsonObject>> answers = inParallel(one, both);

    assertThat(answers.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(NOT_ACCEPTED::equals)).hasSize(1);
    assertThat(List.of(town.state(one), town.state(two)))
        .containsExactlyInAnyOrder(EnrolmentState.ACTIVE, EnrolmentState.CANCELLED);
  }

  @Test
  @DisplayName("O-18 a lock that fell while a right guess was under way still counts")
  void aLockIsLookedAtAtTheEndToo() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage right = phone.messages().activate(phone.enrolment(), town.lastCode());
    EnrolmentRecord row = town.row(phone);
    town.store.inTransaction(
        tables ->
            tables
                .enrolments()
                .replace(
                    row.with(row.codes().guessed(right.fingerprint()))
                        .after(EnrolmentStep.LOCK, town.clock.instant())));

    assertThat(phone.say(right)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.device(phone)).isEmpty();
  }

  private static List<Outcome<JsonObject>> inParallel(Phone phone, List<DeviceMessage> messages)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Outcome<JsonObject>>> running = new ArrayList<>();
      for (DeviceMessage message : messages) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return phone.say(message);
                }));
      }
      start.countDown();
      List<Outcome<JsonObject>> answers = new ArrayList<>();
      for (Future<Outcome<JsonObject>> each : running) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
