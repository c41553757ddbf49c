package id.tanda.activation;

import id.tanda.answer.AnswerRefusal;
import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import id.tanda.token.IssuedCredentials;
import java.time.Clock;
import java.util.Objects;

/**
 * The device's side of activation: signs what it asks and reads the bodies of the answers.
 *
 * <p>Each call makes a new message with a new id; to repeat one, send its text again. Safe for use
 * by many threads if the key is.
 */
public final class DeviceMessages {
  private final SigningKey device;
  private final AuthorityId authority;
  private final Randomness randomness;
  private final Clock clock;

  private DeviceMessages(
      SigningKey device, AuthorityId authority, Randomness randomness, Clock clock) {
    this.device = Objects.requireNonNull(device, "device");
    this.authority = Objects.requireNonNull(authority, "authority");
    this.randomness = Objects.requireNonNull(randomness, "randomness");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Returns the voice of one device towards its authority. */
  public static DeviceMessages of(
      SigningKey device, AuthorityId authority, Randomness randomness, Clock clock) {
    return new DeviceMessages(device, authority, randomness, clock);
  }

  /** Applies for an enrolment. */
  public DeviceMessage apply(Applicant applicant) {
    return sign(DeviceMessage.Action.APPLY, Bodies.apply(device.publicKey(), applicant));
  }

  /** Answers a counter challenge that was read with {@link CounterChallenge#read}. */
  public DeviceMessage counter(EnrolmentId enrolment, CounterChallenge challenge) {
    return sign(
        DeviceMessage.Action.COUNTER, Bodies.counter(device.publicKey(), enrolment, challenge));
  }

  /** Activates with a confirmation code. */
  public DeviceMessage activate(EnrolmentId enrolment, ConfirmationCode code) {
    return sign(
        DeviceMessage.Action.ACTIVATE, Bodies.activate(device.publicKey(), enrolment, code));
  }

  /** Asks for new credentials. */
  public DeviceMessage renew() {
    return sign(DeviceMessage.Action.RENEW, JsonObject.builder().build());
  }

  /** Ends this device. */
  public DeviceMessage unbind() {
    return sign(DeviceMessage.Action.UNBIND, JsonObject.builder().build());
  }

  /** Reads the body of the answer to {@link #apply}. */
  public static Outcome<EnrolmentId> applied(JsonObject answer) {
    try {
      return Outcome.done(Bodies.applied(answer));
    } catch (MalformedException garbled) {
      return Outcome.refused(AnswerRefusal.GARBLED);
    }
  }

  /** Reads the credentials in the body of the answer to {@link #activate} or {@link #renew}. */
  public static Outcome<IssuedCredentials> credentials(JsonObject answer) {
    try {
      return Outcome.done(IssuedCredentials.parse(answer));
    } catch (MalformedException garbled) {
      return Outcome.refused(AnswerRefusal.GARBLED);
    }
  }

  private DeviceMessage sign(DeviceMessage.Action action, JsonObject body) {
    String id = Unguessable.draw(randomness);
    return DeviceMessage.sign(device, authority, action, body, clock.instant(), id);
  }
}
