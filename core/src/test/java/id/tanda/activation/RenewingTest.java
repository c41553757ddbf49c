package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.RegistryException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.token.DeviceCredentials;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** New credentials for an active device, for as long as the register agrees. */
class RenewingTest {
  private static final Outcome<JsonObject> NOT_RENEWED =
      Outcome.refused(ActivationRefusal.NOT_RENEWED);
  private static final LocalDate BORN = LocalDate.of(1990, 8, 17);

  private final Town town = new Town();
  private final Phone phone = town.phoneWithCode(Town.BUDI);
  private final DeviceCredentials first = Phone.credentials(phone.activate(town.lastCode()));

  @Test
  void credentialsAreRenewedFromTenDaysBeforeTheirEnd() {
    assertThat(first.renewFrom()).isEqualTo(first.expires().minus(Duration.ofDays(10)));
    town.clock.set(first.renewFrom());

    assertThat(Phone.credentials(renew()).expires())
        .isEqualTo(town.clock.instant().plus(Duration.ofDays(31)).truncatedTo(ChronoUnit.DAYS));
  }

  @Test
  void whoHasLeftTheRegisterGetsNothingNew() {
    town.register.remove(Town.BUDI);

    assertThat(renew()).isEqualTo(NOT_RENEWED);
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.RENEWAL_REFUSED);
    assertThat(town.history(Town.BUDI)).doesNotContain(HistoryEvent.RENEWED);
    assertThat(town.device(phone)).map(DeviceRecord::state).contains(DeviceState.ACTIVE);
  }

  @Test
  void whoMayNotEnrolAnyMoreGetsNothingNew() {
    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI SANTOSO", BORN, false, false));

    assertThat(renew()).isEqualTo(NOT_RENEWED);
  }

  @Test
  void aRecordOfSomebodyElseDoesNotCount() {
    town.register.put(Town.BUDI, town.register.get(Town.SITI));

    assertThat(renew()).isEqualTo(NOT_RENEWED);
  }

  @Test
  void whoIsOnTheRegisterAgainRenewsAgain() {
    town.register.remove(Town.BUDI);
    renew();
    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI SANTOSO", BORN, true, false));

    assertThat(renew()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void anotherNameOnTheRegisterIsNoReasonNotToRenew() {
    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI WIJAYA", BORN, true, true));

    assertThat(renew()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-21 a lost answer to a renewal is asked for again with the same message")
  void aLostRenewalIsRepeated() {
    var message = phone.messages().renew();
    DeviceCredentials lost = Phone.credentials(phone.say(message));
    town.clock.advance(Duration.ofHours(11));

    assertThat(Phone.credentials(phone.say(message)).expires()).isEqualTo(lost.expires());
  }

  @Test
  void aRegisterThatCannotTellDecidesNothing() {
    town.registerIsDown = true;

    assertThatThrownBy(this::renew).isInstanceOf(RegistryException.class);
    assertThat(town.history(Town.BUDI)).startsWith(HistoryEvent.ACTIVATED);
    town.registerIsDown = false;
    assertThat(renew()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void anActivationWhoseDataTheRegisterCannotTellIsAskedForAgain() {
    Phone other = town.phoneWithCode(Town.SITI);
    DeviceMessage message = other.messages().activate(other.enrolment(), town.lastCode());
    town.registerIsDown = true;

    assertThatThrownBy(() -> other.say(message)).isInstanceOf(RegistryException.class);
    town.registerIsDown = false;
    assertThat(Phone.credentials(other.say(message)).expires()).isEqualTo(first.expires());
  }

  private Outcome<JsonObject> renew() {
    return phone.say(phone.messages().renew());
  }
}
