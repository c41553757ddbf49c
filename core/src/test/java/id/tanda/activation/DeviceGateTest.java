package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.device.VerifiedMessage;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeviceGateTest {
  private static final Outcome<VerifiedMessage> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final Town town = new Town();
  private final SoftwareKey key = SoftwareKey.generate(town.randomness);
  private final Instant now = town.clock.instant();

  @Test
  void aMessageSignedByTheKeyItBringsIsLetIn() {
    VerifiedMessage verified = Outcomes.done(admit(message(key, key, town.authority.id(), now)));

    assertThat(verified.key()).isEqualTo(key.publicKey());
    assertThat(verified.isFresh()).isTrue();
    assertThat(verified).hasToString("VerifiedMessage[APPLY]");
    assertThat(verified.message()).hasToString("DeviceMessage[APPLY]");
  }

  @Test
  @DisplayName("K-12 a message that brings another key than the one that signed it stays outside")
  void aSwappedKeyStaysOutside() {
    SoftwareKey other = SoftwareKey.generate(town.randomness);

    assertThat(admit(message(key, other, town.authority.id(), now))).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void aMessageWithoutAKeyStaysOutside() {
    DeviceMessage bare =
        DeviceMessage.sign(
            key,
            town.authority.id(),
            DeviceMessage.Action.ACTIVATE,
            JsonObject.builder().build(),
            now,
            "m1");

    assertThat(admit(bare)).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void aMessageOfADeviceThatIsNotBoundStaysOutside() {
    Phone phone = town.phone();

    assertThat(admit(phone.messages().renew())).isEqualTo(NOT_ACCEPTED);
    assertThat(admit(phone.messages().unbind())).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void aMessageForAnotherAuthorityStaysOutside() {
    assertThat(admit(message(key, key, AuthorityId.of("other.example"), now)))
        .isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void aMessageIsFreshForFiveMinutesAndARepeatForADay() {
    DeviceMessage message = message(key, key, town.authority.id(), now);
    Duration skew = Duration.ofSeconds(5);
    Duration end = DeviceMessage.LIFE.plus(skew);

    assertThat(freshAfter(message, end.minusMillis(1))).isTrue();
    assertThat(freshAfter(message, end)).isFalse();
    assertThat(freshAfter(message, DeviceMessage.REPEAT.minusMillis(1))).isFalse();
    town.clock.set(now.plus(DeviceMessage.REPEAT));
    assertThat(admit(message)).isEqualTo(NOT_ACCEPTED);
    assertThat(freshAfter(message, skew.negated())).isTrue();
    town.clock.set(now.minus(skew).minusMillis(1));
    assertThat(admit(message)).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  @DisplayName("K-09 what only reads must be fresh and of an active device")
  void whatOnlyReadsMustBeFreshAndOfAnActiveDevice() {
    Phone phone = town.activePhone(Town.BUDI);
    DeviceMessage history =
        DeviceMessage.sign(
            phone.key(),
            town.authority.id(),
            DeviceMessage.Action.HISTORY,
            JsonObject.builder().build(),
            town.clock.instant(),
            "m1");
    assertThat(admit(history)).isInstanceOf(Outcome.Done.class);
    town.activation.counter().devices().suspend(Town.BUDI);
    assertThat(admit(history)).isEqualTo(NOT_ACCEPTED);
    town.activation.counter().devices().resume(Town.BUDI);

    town.clock.advance(DeviceMessage.LIFE.plusSeconds(5));

    assertThat(admit(history)).isEqualTo(NOT_ACCEPTED);
  }

  @Test
  void onlyActivationsActionsAreAnsweredHere() {
    Phone phone = town.activePhone(Town.BUDI);
    DeviceMessage history =
        DeviceMessage.sign(
            phone.key(),
            town.authority.id(),
            DeviceMessage.Action.HISTORY,
            JsonObject.builder().build(),
            town.clock.instant(),
            "m1");

    assertThatThrownBy(() -> phone.say(history)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void garbledAnswersAreToldApart() {
    JsonObject empty = JsonObject.builder().build();

    assertThat(DeviceMessages.applied(empty)).isInstanceOf(Outcome.Refused.class);
    assertThat(DeviceMessages.credentials(empty)).isInstanceOf(Outcome.Refused.class);
  }

  private boolean freshAfter(DeviceMessage message, Duration time) {
    town.clock.set(now.plus(time));
    return Outcomes.done(admit(message)).isFresh();
  }

  private static DeviceMessage message(
      SoftwareKey signer, SoftwareKey brought, AuthorityId to, Instant when) {
    JsonObject body = JsonObject.builder().put("key", Jwk.of(brought.publicKey())).build();
    return DeviceMessage.sign(signer, to, DeviceMessage.Action.APPLY, body, when, "m1");
  }

  private Outcome<VerifiedMessage> admit(DeviceMessage message) {
    try {
      return Outcome.of(
          town.activation.gate().admit(DeviceMessage.parse(message.text())),
          ActivationRefusal.NOT_ACCEPTED);
    } catch (MalformedException ownFault) {
      throw new AssertionError(ownFault);
    }
  }
}
