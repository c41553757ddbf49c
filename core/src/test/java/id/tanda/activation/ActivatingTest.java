package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CodeTries;
import id.tanda.code.ConfirmationCode;
import id.tanda.code.LiveCode;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.token.DeviceCredentials;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ActivatingTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final Engine engine;
  private final FreshStore fresh;
  private final Town town;

  ActivatingTest(Engine engine) {
    this.engine = engine;
    this.fresh = engine.open();
    this.town = new Town(fresh.store());
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  void theRightCodeFromTheBoundDeviceActivatesIt() {
    Phone phone = town.phoneWithCode(Town.BUDI);

    DeviceCredentials credentials = Phone.credentials(phone.activate(town.lastCode()));

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
      assertThat(phone.activate(town.wrongCode())).isEqualTo(NOT_ACCEPTED);
    }

    assertThat(town.state(phone)).isEqualTo(EnrolmentState.LOCKED);
    assertThat(phone.activate(town.lastCode())).isEqualTo(NOT_ACCEPTED);
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.LOCKED, HistoryEvent.CODE_WRONG);
  }

  @Test
  void theFifthGuessMayBeTheRightOne() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < CodeTries.MOST_GUESSES - 1; i++) {
      phone.activate(town.wrongCode());
    }

    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
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
      attacker.say(attacker.messages().activate(phone.enrolment(), town.wrongCode(i)));
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

    assertThat(unknown.say(unknown.messages().activate(nobody, town.wrongCode())))
        .isEqualTo(NOT_ACCEPTED);
    assertThat(used.activate(town.wrongCode())).isEqualTo(NOT_ACCEPTED);
    assertThat(waiting.activate(town.wrongCode())).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  @DisplayName("O-17 a locked enrolment does not lock the citizen; a new visit helps")
  void aNewVisitHelpsAfterALock() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    for (int i = 0; i < CodeTries.MOST_GUESSES; i++) {
      phone.activate(town.wrongCode(i));
    }

    phone.apply(Town.BUDI);
    town.visit(phone);

    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
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
    try (FreshStore elsewhere = engine.open()) {
      Town other = new Town(elsewhere.store());
      Phone phone = other.phoneWithCode(Town.BUDI);
      other.clock.advance(time);
      return phone.activate(other.lastCode());
    }
  }
}
