package id.tanda.device;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.history.Transactions;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Skew;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets the messages of devices in: meant for this authority, in time, signed by the device they
 * name.
 *
 * <p>A device that is not bound yet brings its key along in the body; of any other the key is
 * known. Safe for use by many threads.
 */
public final class DeviceGate {
  private final AuthorityId authority;
  private final Transactions<? extends DeviceTables> store;
  private final Es256 engine;
  private final Clock clock;

  private DeviceGate(
      AuthorityId authority,
      Transactions<? extends DeviceTables> store,
      Es256 engine,
      Clock clock) {
    this.authority = Objects.requireNonNull(authority, "authority");
    this.store = Objects.requireNonNull(store, "store");
    this.engine = Objects.requireNonNull(engine, "engine");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Returns the gate of one authority. */
  public static DeviceGate of(
      AuthorityId authority,
      Transactions<? extends DeviceTables> store,
      Es256 engine,
      Clock clock) {
    return new DeviceGate(authority, store, engine, clock);
  }

  /** Checks a message; empty for whatever is wrong with it. */
  public Optional<VerifiedMessage> admit(DeviceMessage message) {
    Instant now = clock.instant();
    boolean fresh = message.isFor(authority, now, Skew.DEFAULT);
    boolean repeatable = message.action() != DeviceMessage.Action.HISTORY; // it only reads
    if (!fresh && !(repeatable && message.mayRepeat(authority, now, Skew.DEFAULT))) {
      return Optional.empty();
    }
    return key(message)
        .filter(key -> key.thumbprint().equals(message.device()))
        .filter(key -> message.signedBy(engine.check(key)))
        .map(key -> new VerifiedMessage(message, key, fresh));
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
    return store.inTransaction(tables -> tables.devices().find(message.device()));
  }

  private static Optional<P256PublicKey> broughtAlong(DeviceMessage message) {
    try {
      return Optional.of(Jwk.parse(message.body().object(DeviceMessage.KEY)));
    } catch (MalformedException withoutKey) {
      return Optional.empty();
    }
  }
}
