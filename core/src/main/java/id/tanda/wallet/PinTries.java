package id.tanda.wallet;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The two halves of a try, before and after the PIN's key is made; each runs under the vault's
 * guard.
 */
final class PinTries {
  private final VaultBox box;
  private final Clock clock;

  PinTries(VaultBox box, Clock clock) {
    this.box = box;
    this.clock = clock;
  }

  /** Counts the try, durably; gives the state it was counted in, or says how long to wait. */
  Outcome<Unlocking<VaultState>> begin() throws DecryptionException {
    Optional<VaultState> found = box.read();
    if (found.isEmpty()) {
      return Outcome.refused(PinRefusal.NOT_ACTIVATED);
    }
    VaultState state = found.get();
    if (state.isDestroyed()) {
      return Outcome.refused(PinRefusal.DESTROYED);
    }
    if (state.lock().isEmpty()) {
      return Outcome.refused(PinRefusal.NOT_ACTIVATED);
    }
    if (state.wrong() >= LockOut.MOST) { // the tenth try was cut off
      return destroy();
    }
    Instant now = clock.instant();
    if (now.isBefore(state.retryAt())) {
      return Outcome.done(new Unlocking.Locked<>(state.retryAt()));
    }
    VaultState trying = state.tried(now);
    box.write(trying);
    return Outcome.done(new Unlocking.Unlocked<>(trying));
  }

  /** Looks at the try. The vault may have been destroyed or moved under another PIN meanwhile. */
  Outcome<Unlocking<Contents>> end(VaultState trying, SealingKey key) throws DecryptionException {
    VaultState state = box.read().orElseGet(VaultState::destroyed);
    if (state.isDestroyed()) {
      return Outcome.refused(PinRefusal.DESTROYED);
    }
    Optional<Contents> contents =
        state.lock().equals(trying.lock()) ? contents(state, key) : Optional.empty();
    if (contents.isPresent()) {
      box.write(state.opened());
      return Outcome.done(new Unlocking.Unlocked<>(contents.get()));
    }
    if (trying.wrong() >= LockOut.MOST) {
      return destroy();
    }
    Optional<Instant> retryAt =
        Optional.of(trying.retryAt()).filter(until -> clock.instant().isBefore(until));
    return Outcome.done(new Unlocking.WrongPin<>(LockOut.MOST - trying.wrong(), retryAt));
  }

  private Optional<Contents> contents(VaultState state, SealingKey key) {
    try {
      return Optional.of(box.open(state, key));
    } catch (DecryptionException wrongPin) {
      return Optional.empty();
    }
  }

  private <T> Outcome<T> destroy() {
    box.write(VaultState.destroyed());
    return Outcome.refused(PinRefusal.DESTROYED);
  }
}
