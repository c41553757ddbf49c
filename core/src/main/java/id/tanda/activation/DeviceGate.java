package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets the messages of devices in: meant for this authority, in time, signed by the device they
 * name.
 *
 * <p>A device that is not bound yet brings its key along in the body; of any other the key is
 * known. Safe for use by many threads.
 */
public final class DeviceGate {
  private final Office office;
  private final Es256 engine;

  DeviceGate(Office office, Es256 engine) {
    this.office = office;
    this.engine = engine;
  }

  /**
   * Checks a message.
   *
   * @return the message, or {@link ActivationRefusal#NOT_ACCEPTED} for whatever is wrong with it
   */
  public Outcome<VerifiedMessage> admit(DeviceMessage message) {
    Instant now = office.now();
    boolean fresh = message.isFor(office.authority(), now, Skew.DEFAULT);
    boolean repeatable = message.action() != DeviceMessage.Action.HISTORY; // it only reads
    if (!fresh && !(repeatable && message.mayRepeat(office.authority(), now, Skew.DEFAULT))) {
      return Outcome.refused(ActivationRefusal.NOT_ACCEPTED);
    }
    Optional<VerifiedMessage> verified =
        key(message)
            .filter(key -> key.thumbprint().equals(message.device()))
            .filter(key -> message.signedBy(engine.check(key)))
            .map(key -> new VerifiedMessage(message, key, fresh));
    return Outcome.of(verified, ActivationRefusal.NOT_ACCEPTED);
  }

  private Optional<P256PublicKey> key(DeviceMessage message) {
    return switch (message.action()) {
      case APPLY, COUNTER, ACTIVATE -> broughtAlong(message);
      case RENEW, UNBIND, WITHDRAW -> bound(message).map(DeviceRecord::key);
      case HISTORY ->
          bound(message)
              .filter(device -> device.state() == DeviceState.ACTIVE)
              .map(DeviceRecord::key);
    };
  }

  private Optional<DeviceRecord> bound(DeviceMessage message) {
    return office.decide(tables -> tables.devices().find(message.device()));
  }

  private static Optional<P256PublicKey> broughtAlong(DeviceMessage message) {
    try {
      return Optional.of(Jwk.parse(message.body().object(Bodies.KEY)));
    } catch (MalformedException withoutKey) {
      return Optional.empty();
    }
  }
}
