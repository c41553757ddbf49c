package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceMatch;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.token.DeviceCredentials;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndingTest {
  private static final Outcome<JsonObject> NOT_ACTIVE =
      Outcome.refused(ActivationRefusal.DEVICE_NOT_ACTIVE);

  private final Town town = new Town();
  private final DeviceControl devices = town.activation.counter().devices();

  @Test
  void anActiveDeviceRenewsItsCredentials() {
    Phone phone = town.activePhone(Town.BUDI);
    town.clock.advance(Duration.ofDays(20));

    DeviceCredentials next = Phone.credentials(phone.say(phone.messages().renew()));

    assertThat(next.expires()).isAfter(town.clock.instant().plus(Duration.ofDays(29)));
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.RENEWED);
  }

  @Test
  @DisplayName(
      "K-09 after it was unbound a device gets nothing more, and unbinding again is harmless")
  void anUnboundDeviceGetsNothingMore() {
    Phone phone = town.activePhone(Town.BUDI);
    DeviceMessage unbind = phone.messages().unbind();

    Outcome<JsonObject> first = phone.say(unbind);

    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(phone.say(unbind)).isEqualTo(first);
    assertThat(phone.say(phone.messages().renew())).isEqualTo(NOT_ACTIVE);
    assertThat(town.history(Town.BUDI).stream().filter(HistoryEvent.UNBOUND::equals)).hasSize(1);
  }

  @Test
  void anUnbindingThatArrivesLateEndsNothing() {
    Phone phone = town.activePhone(Town.BUDI);
    DeviceMessage unbind = phone.messages().unbind();
    town.clock.advance(Duration.ofHours(1));

    assertThat(phone.say(unbind)).isEqualTo(NOT_ACTIVE);
    assertThat(town.device(phone)).map(DeviceRecord::state).contains(DeviceState.ACTIVE);
  }

  @Test
  void aSuspendedDeviceWaitsAndAResumedOneGoesOn() {
    Phone phone = town.activePhone(Town.BUDI);

    assertThat(devices.suspend(Town.BUDI)).isEqualTo(Outcome.done(DeviceState.SUSPENDED));
    assertThat(devices.suspend(Town.BUDI)).isEqualTo(Outcome.refused(CounterRefusal.NO_DEVICE));
    assertThat(phone.say(phone.messages().renew())).isEqualTo(NOT_ACTIVE);
    assertThat(devices.resume(Town.BUDI)).isEqualTo(Outcome.done(DeviceState.ACTIVE));
    assertThat(phone.say(phone.messages().renew())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName(
      "K-11 nothing is renewed after a block, nor activated by a code that was out already")
  void aBlockEndsTheDeviceAndWhatWasApproved() {
    Phone phone = town.activePhone(Town.BUDI);
    Phone next = town.phoneWithCode(Town.BUDI);

    assertThat(devices.block(Town.BUDI)).isEqualTo(Outcome.done(DeviceState.BLOCKED));

    assertThat(phone.say(phone.messages().renew())).isEqualTo(NOT_ACTIVE);
    assertThat(next.activate(town.lastCode()))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(town.state(next)).isEqualTo(EnrolmentState.CANCELLED);
    assertThat(devices.block(Town.BUDI)).isEqualTo(Outcome.refused(CounterRefusal.NO_DEVICE));
  }

  @Test
  @DisplayName("K-11 a block while the credentials are being signed holds them back")
  void aBlockWhileSigningHoldsTheCredentialsBack() {
    Office office = officeThatBlocksWhileSigning();
    Phone phone = town.activePhone(Town.BUDI);

    VerifiedMessage renewal = town.activation.gate().admit(phone.messages().renew()).orElseThrow();
    assertThat(new Renewing(office).answer(renewal)).isEqualTo(NOT_ACTIVE);
    assertThat(town.history(Town.BUDI)).doesNotContain(HistoryEvent.RENEWED);
  }

  @Test
  void aBlockedCitizenReturnsByANewVisit() {
    town.activePhone(Town.BUDI);
    devices.block(Town.BUDI);

    Phone next = town.activePhone(Town.BUDI);

    assertThat(town.device(next)).map(DeviceRecord::state).contains(DeviceState.ACTIVE);
  }

  @Test
  void theCounterUnbindsALostDevice() {
    Phone phone = town.activePhone(Town.BUDI);

    assertThat(devices.unbind(Town.BUDI)).isEqualTo(Outcome.done(DeviceState.UNBOUND));
    assertThat(town.device(phone)).map(DeviceRecord::state).contains(DeviceState.UNBOUND);
    assertThat(devices.unbind(Town.BUDI)).isEqualTo(Outcome.refused(CounterRefusal.NO_DEVICE));
  }

  @Test
  @DisplayName("O-21 after a block the activation message does not bring credentials back")
  void aRepeatAfterABlockBringsNothing() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    DeviceMessage message = phone.messages().activate(phone.enrolment(), town.lastCode());
    phone.say(message);
    devices.block(Town.BUDI);

    assertThat(phone.say(message)).isEqualTo(NOT_ACTIVE);
  }

  @Test
  void anApplicationCanBeGivenUpOnce() {
    Phone phone = town.phone().apply(Town.BUDI);

    assertThat(town.activation.enrolments().cancel(phone.enrolment()))
        .isEqualTo(Outcome.done(EnrolmentState.CANCELLED));
    assertThat(town.activation.enrolments().cancel(phone.enrolment()))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(town.activation.enrolments().status(EnrolmentId.random(town.randomness)))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  @Test
  void whatStandsStillForThirtyDaysExpires() {
    Phone idle = town.phone().apply(Town.BUDI);
    town.activation.counter().open(Town.OFFICER);
    town.clock.advance(Enrolments.PATIENCE);
    assertThat(town.activation.enrolments().tidy(10)).isEqualTo(1); // the showing of that day

    Phone fresh = town.phone().apply(Town.SITI);
    town.clock.advance(Duration.ofMillis(1));

    assertThat(town.activation.enrolments().tidy(10)).isEqualTo(1);
    assertThat(town.state(idle)).isEqualTo(EnrolmentState.EXPIRED);
    assertThat(town.state(fresh)).isEqualTo(EnrolmentState.APPLIED);
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.EXPIRED);
  }

  @Test
  void whatIsTidiedIsCountedTogether() {
    town.phone().apply(Town.BUDI);
    town.activation.counter().open(Town.OFFICER);
    town.phoneWithCode(Town.SITI);
    town.clock.advance(Enrolments.PATIENCE.plusMillis(1));

    // two applications and two showings
    assertThat(town.activation.enrolments().tidy(10)).isEqualTo(4);
  }

  private Office officeThatBlocksWhileSigning() {
    ActivationPorts ports =
        new ActivationPorts(
            nik -> Optional.ofNullable(town.register.get(nik)),
            (nik, evidence) -> new FaceMatch(0, false),
            (email, code, language) -> {},
            (key, index, now) -> {
              devices.block(Town.BUDI);
              return new DeviceCredentials(new byte[0], "", now);
            });
    return new Office(
        town.authority.id(),
        town.store,
        ports,
        new ActivationKeys(town.atRest, town.authority.root()),
        town.randomness,
        town.clock);
  }
}
