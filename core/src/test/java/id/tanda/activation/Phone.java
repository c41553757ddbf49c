package id.tanda.activation;

import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import id.tanda.token.DeviceCredentials;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phone with a key of its own that speaks to the authority of a {@link Town} as over a network.
 */
final class Phone {
  private final Town town;
  private final SoftwareKey key;
  private final DeviceMessages messages;
  private @Nullable EnrolmentId enrolment;

  Phone(Town town) {
    this(town, SoftwareKey.generate(town.randomness));
  }

  Phone(Town town, SoftwareKey key) {
    this.town = town;
    this.key = key;
    this.messages = DeviceMessages.of(key, town.authority.id(), town.randomness, town.clock);
  }

  SoftwareKey key() {
    return key;
  }

  DeviceMessages messages() {
    return messages;
  }

  EnrolmentId enrolment() {
    return Objects.requireNonNull(enrolment, "apply first");
  }

  Phone apply(Nik nik) {
    return apply(town.applicant(nik));
  }

  Phone apply(Applicant applicant) {
    JsonObject answer = Outcomes.done(say(messages.apply(applicant)));
    this.enrolment = Outcomes.done(DeviceMessages.applied(answer));
    return this;
  }

  Outcome<JsonObject> answer(CounterChallenge challenge) {
    return say(messages.counter(enrolment(), challenge));
  }

  CheckNumber checkNumber(CounterChallenge challenge) {
    return CheckNumber.of(challenge.session(), key.publicKey().thumbprint());
  }

  Outcome<JsonObject> activate(ConfirmationCode code) {
    return say(messages.activate(enrolment(), code));
  }

  /** Returns the credentials that an answer brought. */
  static DeviceCredentials credentials(Outcome<JsonObject> answer) {
    return Outcomes.done(DeviceMessages.credentials(Outcomes.done(answer))).device();
  }

  /** Says something as text, as a door would hear it. */
  Outcome<JsonObject> say(DeviceMessage message) {
    try {
      return Outcome.of(
              town.activation.gate().admit(DeviceMessage.parse(message.text())),
              ActivationRefusal.NOT_ACCEPTED)
          .flatMap(town.activation.desk()::answer);
    } catch (MalformedException ownFault) {
      throw new AssertionError(ownFault);
    }
  }
}
