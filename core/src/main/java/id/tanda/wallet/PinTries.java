package id.tanda.wallet;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.wallet.VaultBox.Decided;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The two halves of a try, before and after the PIN's key is made. */
final class PinTries {
  private final VaultBox box;
  private final Clock clock;

  PinTries(VaultBox box, Clock clock) {
    this.box = box;
    this.clock = clock;
  }

  /** Counts the try; gives the state it was counted in, or says how long to wait. */
  Decided<Unlocking<VaultState>> begin(Optional<VaultState> held) {
    if (held.filter(VaultState::isDestroyed).isPresent()) {
      return Decided.stays(closed(PinRefusal.DESTROYED));
    }
    Optional<VaultState> locked = held.filter(state -> state.lock().isPresent());
    return locked.isPresent()
        ? begin(locked.get())
        : Decided.stays(closed(PinRefusal.NOT_ACTIVATED));
  }

  private Decided<Unlocking<VaultState>> begin(VaultState state) {
    if (state.wrong() >= LockOut.MOST) { // the tenth try was cut off
      return destroyed();
    }
    Instant now = clock.instant();
    VaultState waiting = state.waitingAtMost(now);
    if (now.isBefore(waiting.retryAt())) {
      Unlocking<VaultState> locked = new Unlocking.Locked<>(waiting.retryAt());
      return waiting.equals(state) ? Decided.stays(locked) : Decided.becomes(waiting, locked);
    }
    VaultState trying = state.tried(now);
    return Decided.becomes(trying, new Unlocking.Unlocked<>(trying));
  }

  /** Looks at the try. The vault may have been destroyed or moved under another PIN meanwhile. */
  Decided<Unlocking<SealingKey>> end(Optional<VaultState> held, VaultState trying, SealingKey key) {
    VaultState state = held.orElseGet(VaultState::destroyed);
    if (state.isDestroyed()) {
      return Decided.stays(closed(PinRefusal.DESTROYED));
    }
    if (state.lock().equals(trying.lock()) && opens(state, key)) {
      return Decided.becomes(state.opened(), new Unlocking.Unlocked<>(key));
    }
    if (trying.wrong() >= LockOut.MOST) {
      return destroyed();
    }
    Optional<Instant> retryAt =
        Optional.of(trying.retryAt()).filter(until -> clock.instant().isBefore(until));
    return Decided.stays(new Unlocking.WrongPin<>(LockOut.MOST - trying.wrong(), retryAt));
  }

  private boolean opens(VaultState state, SealingKey key) {
    try {
      box.open(state, key);
      return true;
    } catch (DecryptionException wrongPin) {
      return false;
    }
  }

  private static <T> Decided<Unlocking<T>> destroyed() {
    return Decided.becomes(VaultState.destroyed(), closed(PinRefusal.DESTROYED));
  }

  private static <T> Unlocking<T> closed(PinRefusal why) {
    return new Unlocking.Closed<>(why);
  }
}
