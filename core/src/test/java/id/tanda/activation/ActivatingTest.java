package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.json.JsonObject;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import id.tanda.token.DeviceCredentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActivatingTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final Town town = new Town();

  @Test
  void theRightCodeFromTheBoundDeviceActivatesIt() {
    Phone phone = town.phoneWithCode(Town.BUDI);

    DeviceCredentials credentials =
        Outcomes.done(DeviceMessages.credentials(Outcomes.done(phone.activate(town.lastCode()))));

    assertThat(town.state(phone)).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(town.device(phone)).map(DeviceRecord::state).contains(DeviceState.ACTIVE);
    assertThat(credentials.expires()).isAfter(town.clock.instant());
    assertThat(town.history(Town.BUDI))
        .containsExactly(
            HistoryEvent.ACTIVATED,
            HistoryEvent.CODE_MADE,
            HistoryEvent.APPROVED,
            HistoryEvent.FACE_MATCHED,
            HistoryEvent.APPLIED);
  }

  @Test
  @DisplayName("O-01 after five wrong codes the right one is refused, and the enrolment locked")
  void fiveWrongCodesLock() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < CodeTries.MOST_GUESSES; i++) {
      assertThat(phone.activate(wrongCode())).isEqualTo(NOT_ACCEPTED);
    }

    assertThat(town.state(phone)).isEqualTo(EnrolmentState.LOCKED);
    assertThat(phone.activate(town.lastCode())).isEqualTo(NOT_ACCEPTED);
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.LOCKED, HistoryEvent.CODE_WRONG);
  }

  @Test
  void theFifthGuessMayBeTheRightOne() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < CodeTries.MOST_GUESSES - 1; i++) {
      phone.activate(wrongCode());
    }

    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-02 64 threads that guess are let in five times at most")
  void parallelGuessesNeverPassTheCap() throws Exception {
    Phone phone = town.phoneWithCode(Town.BUDI);
    List<DeviceMessage> guesses = new ArrayList<>();
    for (int i = 0; i < 640; i++) {
      guesses.add(phone.messages().activate(phone.enrolment(), wrongCode(i)));
    }

    List<Outcome<JsonObject>> answers = inParallel(phone, guesses);

    assertThat(answers).hasSize(640).containsOnly(NOT_ACCEPTED);
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
  @DisplayName("O-06 the right code from another device is not the bound device's")
  void anotherDeviceCannotUseTheCode() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    Phone other = town.phone();

    assertThat(other.say(other.messages().activate(phone.enrolment(), town.lastCode())))
        .isEqualTo(NOT_ACCEPTED);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-07 a code that was used is refused")
  void aUsedCodeIsRefused() {
    Phone phone = town.activePhone(Town.BUDI);

    assertThat(phone.activate(town.lastCode())).isEqualTo(NOT_ACCEPTED);
    assertThat(town.device(phone)).map(DeviceRecord::state).contains(DeviceState.ACTIVE);
  }

  @Test
  @DisplayName("O-08 a code counts until 24 hours, exclusive")
  void aCodeEndsAfterADay() {
    Duration justBefore = LiveCode.LIFE.minusMillis(1);
    assertThat(activatedAfter(justBefore)).isInstanceOf(Outcome.Done.class);
    assertThat(activatedAfter(LiveCode.LIFE)).isEqualTo(NOT_ACCEPTED);
    assertThat(activatedAfter(LiveCode.LIFE.plusMillis(1))).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  @DisplayName("O-09 one citizen's code does not work for another, and counts there as wrong")
  void aCodeIsBoundToItsEnrolment() {
    Phone budi = town.phoneWithCode(Town.BUDI);
    ConfirmationCode budisCode = town.lastCode();
    Phone siti = town.phoneWithCode(Town.SITI);

    assertThat(siti.activate(budisCode)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.row(siti).codes().guesses()).hasSize(1);
    assertThat(town.row(budi).codes().guesses()).isEmpty();
  }

  @Test
  @DisplayName("K-12 O-09 with a swapped device key a guess is neither evaluated nor counted")
  void aSwappedKeyIsNotCounted() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    Phone attacker = town.phone();
    for (int i = 0; i < 20; i++) {
      attacker.say(attacker.messages().activate(phone.enrolment(), wrongCode(i)));
    }

    assertThat(town.row(phone).codes().guesses()).isEmpty();
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-11 unknown, wrong, expired, used and locked look alike")
  void everyCauseLooksAlike() {
    Phone unknown = town.phone();
    EnrolmentId nobody = EnrolmentId.random(town.randomness);
    Phone used = town.activePhone(Town.BUDI);
    Phone waiting = town.phone().apply(Town.SITI);

    assertThat(unknown.say(unknown.messages().activate(nobody, wrongCode())))
        .isEqualTo(NOT_ACCEPTED);
    assertThat(used.activate(wrongCode())).isEqualTo(NOT_ACCEPTED);
    assertThat(waiting.activate(wrongCode())).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  @DisplayName("O-17 a locked enrolment does not lock the citizen; a new visit helps")
  void aNewVisitHelpsAfterALock() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < CodeTries.MOST_GUESSES; i++) {
      phone.activate(wrongCode(i));
    }

    phone.apply(Town.BUDI);
    town.visit(phone);

    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-21 the same message again brings the credentials again and uses nothing up")
  void aLostAnswerIsRepeated() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), town.lastCode());
    DeviceCredentials first = credentials(phone.say(message));

    town.clock.advance(Duration.ofHours(23));
    DeviceCredentials again = credentials(phone.say(message));

    assertThat(again.dense()).isNotEmpty();
    assertThat(again.expires()).isAfterOrEqualTo(first.expires());
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.ACTIVATED::equals)).hasSize(1);
    town.clock.advance(Duration.ofHours(1));
    assertThat(phone.say(message)).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  @DisplayName("O-21 a wrong guess that is repeated counts once")
  void aRepeatedWrongGuessCountsOnce() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), wrongCode());
    for (int i = 0; i < 10; i++) {
      assertThat(phone.say(message)).isEqualTo(NOT_ACCEPTED);
    }

    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.CODE_SENT);
  }

  @Test
  @DisplayName("O-03 a guess at an older code is not looked at again after a resend")
  void anOldGuessIsNoNewGuess() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage wrong = phone.messages().activate(phone.enrolment(), wrongCode());
    phone.say(wrong);
    town.clock.advance(CodeTries.APART);
    Outcomes.done(town.activation.enrolments().resendCode(phone.enrolment()));

    assertThat(phone.say(wrong)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.CODE_WRONG::equals)).hasSize(1);
  }

  @Test
  void aGuessThatWasCutOffIsLookedAtWhenItsMessageComesAgain() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), town.lastCode());
    EnrolmentRecord row = town.row(phone);
    town.store.inTransaction(
        tables ->
            tables.enrolments().replace(row.with(row.codes().guessed(message.fingerprint()))));

    assertThat(phone.say(message)).isInstanceOf(Outcome.Done.class);
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
  }

  @Test
  @DisplayName("K-10 a new device replaces the old one in the same step")
  void aNewDeviceReplacesTheOldOne() {
    Phone old = town.activePhone(Town.BUDI);
    Phone next = town.activePhone(Town.BUDI);

    assertThat(town.device(old)).map(DeviceRecord::state).contains(DeviceState.REPLACED);
    assertThat(town.device(next)).map(DeviceRecord::state).contains(DeviceState.ACTIVE);
    assertThat(town.device(next).orElseThrow().statusIndex())
        .isNotEqualTo(town.device(old).orElseThrow().statusIndex());
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
                        .in(EnrolmentState.LOCKED, town.clock.instant())));

    assertThat(phone.say(right)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.device(phone)).isEmpty();
  }

  @Test
  void aBodyWithoutACodeIsMalformed() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    JsonObject body =
        JsonObject.builder()
            .put("key", id.tanda.crypto.jose.Jwk.of(phone.key().publicKey()))
            .put("enrolment", phone.enrolment().text())
            .put("code", "１２３４５６")
            .build();
    DeviceMessage message =
        DeviceMessage.sign(
            phone.key(),
            town.authority.id(),
            DeviceMessage.Action.ACTIVATE,
            body,
            town.clock.instant(),
            "m1");

    assertThat(phone.say(message)).isEqualTo(Outcome.refused(ActivationRefusal.MALFORMED));
  }

  private Outcome<JsonObject> activatedAfter(Duration time) {
    Town other = new Town();
    Phone phone = other.phoneWithCode(Town.BUDI);
    other.clock.advance(time);
    return phone.activate(other.lastCode());
  }

  private static DeviceCredentials credentials(Outcome<JsonObject> answer) {
    return Outcomes.done(DeviceMessages.credentials(Outcomes.done(answer)));
  }

  private ConfirmationCode wrongCode() {
    return wrongCode(0);
  }

  /** Returns a code that is not the newest, another one for each number below 1,000. */
  private ConfirmationCode wrongCode(int number) {
    int right = Integer.parseInt(town.lastCode().reveal());
    return Town.code(String.format("%06d", (right + 1 + number) % 1_000_000));
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
