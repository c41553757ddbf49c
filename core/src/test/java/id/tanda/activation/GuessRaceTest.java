package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CodeTries;
import id.tanda.code.ConfirmationCode;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.testing.Racing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Guesses and bindings that come at once, or between which something else happens. */
@ParameterizedClass
@EnumSource(Engine.class)
class GuessRaceTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private static final int GUESSES = 10_000;
  private static final int THREADS = 64;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final FreshStore fresh;
  private final Town town;

  GuessRaceTest(Engine engine) {
    this.fresh = engine.open();
    this.town = new Town(fresh.store());
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    fresh.close();
  }

  @Test
  @DisplayName("O-02 of 10,000 guesses by 64 threads five are let in at most")
  void parallelGuessesNeverPassTheCap() throws Exception {
    Phone phone = town.phoneWithCode(Town.BUDI);

    List<Set<Outcome<JsonObject>>> answers =
        Racing.together(threads, THREADS, thread -> guesses(phone, thread));

    assertThat(answers).containsOnly(Set.of(NOT_ACCEPTED));
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

  /** Makes every 64th of the guesses, each with another code; returns what was answered. */
  private Set<Outcome<JsonObject>> guesses(Phone phone, int first) {
    Set<Outcome<JsonObject>> answers = new HashSet<>();
    for (int i = first; i < GUESSES; i += THREADS) {
      answers.add(phone.say(phone.messages().activate(phone.enrolment(), town.wrongCode(i))));
    }
    return answers;
  }

  private List<Outcome<JsonObject>> inParallel(Phone phone, List<DeviceMessage> messages)
      throws Exception {
    return Racing.together(threads, messages.size(), i -> phone.say(messages.get(i)));
  }
}
