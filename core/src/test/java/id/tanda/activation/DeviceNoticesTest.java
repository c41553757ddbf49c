package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceNotice;
import id.tanda.device.DeviceNotices;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.identity.Outcome;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What citizens are told of their devices. */
class DeviceNoticesTest {
  private final Town town = new Town();
  private final DeviceControl devices = town.activation.counter().devices();
  private final Phone phone = town.activePhone(Town.BUDI);

  @Test
  @DisplayName("O-15 with the mailbox alone nothing is activated")
  void aMailboxActivatesNothing() {
    Phone next = town.phoneWithCode(Town.BUDI);
    Phone thief = town.phone();

    assertThat(thief.say(thief.messages().activate(next.enrolment(), town.lastCode())))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(
            thief.say(
                thief.messages().activate(thief.apply(Town.BUDI).enrolment(), town.lastCode())))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
    assertThat(states()).isEmpty();
  }

  @Test
  @DisplayName("O-15 the old device is told when another takes its place, and hears so itself")
  void theOldDeviceIsTold() {
    town.activePhone(Town.BUDI);

    assertThat(town.notices)
        .containsExactly(
            new DeviceNotice(
                phone.key().publicKey().thumbprint(),
                Town.BUDI,
                DeviceState.REPLACED,
                town.clock.instant()));
    assertThat(phone.say(phone.messages().renew()))
        .isEqualTo(Outcome.refused(ActivationRefusal.DEVICE_NOT_ACTIVE));
  }

  @Test
  void everyChangeAtTheCounterIsTold() {
    devices.suspend(Town.BUDI);
    devices.resume(Town.BUDI);
    devices.block(Town.BUDI);
    devices.block(Town.BUDI);

    assertThat(states())
        .containsExactly(DeviceState.SUSPENDED, DeviceState.ACTIVE, DeviceState.BLOCKED);
  }

  @Test
  void anUnbindingIsToldOnce() {
    DeviceMessage unbind = phone.messages().unbind();
    phone.say(unbind);
    phone.say(unbind);
    devices.unbind(Town.BUDI);

    assertThat(states()).containsExactly(DeviceState.UNBOUND);
  }

  @Test
  void aLostDeviceThatIsUnboundAtTheCounterIsTold() {
    devices.unbind(Town.BUDI);

    assertThat(states()).containsExactly(DeviceState.UNBOUND);
  }

  @Test
  void nothingIsToldOfAnEnrolmentWithoutADevice() {
    town.phoneWithCode(Town.SITI);

    assertThat(devices.block(Town.SITI)).isEqualTo(Outcome.done(DeviceState.BLOCKED));
    assertThat(states()).isEmpty();
  }

  @Test
  void whatWasDecidedStandsWhateverTheHostThrows() {
    town.noticesAreDown = true;

    assertThatThrownBy(() -> devices.block(Town.BUDI)).isInstanceOf(IllegalStateException.class);
    assertThat(town.device(phone)).map(DeviceRecord::state).contains(DeviceState.BLOCKED);
  }

  @Test
  @DisplayName("K-08 a notice shows nothing of the person")
  void aNoticeShowsNothing() {
    devices.block(Town.BUDI);

    assertThat(town.notices.get(0)).hasToString("DeviceNotice[BLOCKED]");
    DeviceNotices.none().tell(town.notices.get(0));
  }

  private List<DeviceState> states() {
    return town.notices.stream().map(DeviceNotice::state).toList();
  }
}
