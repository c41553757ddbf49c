package id.tanda.wallet;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.secret.Argon2id;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The contents of one wallet: under the device secret until a PIN is set, under both from then on.
 *
 * <p>No PIN and no hash of one is kept. A try is counted durably before it is made; three are free,
 * then the waits double from 15 minutes to 24 hours, and at ten in a row the contents are gone.
 * Safe for use by many threads.
 */
public final class Vault {
  /** What one try costs by default: 19 MiB, two passes, one lane. */
  public static final Argon2id.Cost DEFAULT_COST = new Argon2id.Cost(19 * 1_024, 2, 1);

  private final ReentrantLock guard = new ReentrantLock();
  private final VaultBox box;
  private final PinTries tries;
  private final Randomness randomness;
  private final Clock clock;
  private final Argon2id.Cost cost;
  private final Duration idle;

  Vault(VaultBuilder from) {
    this.box = new VaultBox(from.place, from.secret, from.randomness);
    this.tries = new PinTries(box, from.clock);
    this.randomness = from.randomness;
    this.clock = from.clock;
    this.cost = from.cost;
    this.idle = from.idle;
  }

  /** Begins with what has no safe default. */
  public static VaultBuilder builder(WalletVault place, DeviceSecret secret, Clock clock) {
    return new VaultBuilder(place, secret, clock);
  }

  /**
   * Returns what was kept before a PIN was set.
   *
   * @return the contents, empty if nothing was kept yet; or {@link PinRefusal#NEEDED}, {@link
   *     PinRefusal#DESTROYED} or {@link PinRefusal#NOT_THIS_DEVICE}
   */
  public Outcome<Optional<Contents>> beforePin() {
    return guarded(
        () -> {
          Optional<VaultState> state = box.read();
          if (state.isEmpty()) {
            return Outcome.done(Optional.<Contents>empty());
          }
          Optional<PinRefusal> refusal = refusalWithoutPin(state.get());
          return refusal.isPresent()
              ? Outcome.refused(refusal.get())
              : Outcome.done(Optional.of(ContentsJson.read(state.get().contentBytes())));
        });
  }

  /**
   * Keeps contents before a PIN is set, also in a wallet that was destroyed.
   *
   * @return the same contents, or {@link PinRefusal#NEEDED} or {@link PinRefusal#NOT_THIS_DEVICE}
   */
  public Outcome<Contents> keep(Contents contents) {
    return guarded(
        () -> {
          Optional<VaultState> state = box.read();
          if (state.flatMap(VaultState::lock).isPresent()) {
            return Outcome.refused(PinRefusal.NEEDED);
          }
          box.write(VaultState.of(Optional.empty(), ContentsJson.write(contents)));
          return Outcome.done(contents);
        });
  }

  /**
   * Sets the first PIN and moves everything under it.
   *
   * @param contents what the wallet holds from now on
   * @return the open vault, or {@link PinRefusal#TOO_WEAK}, {@link PinRefusal#NEEDED}, {@link
   *     PinRefusal#NOT_ACTIVATED} if nothing was kept before, or {@link PinRefusal#NOT_THIS_DEVICE}
   */
  public Outcome<OpenVault> setPin(Pin first, Contents contents) {
    Optional<PinRefusal> weak = PinPolicy.refusal(first, contents.birthDate());
    if (weak.isPresent()) {
      return Outcome.refused(weak.get());
    }
    VaultState.PinLock lock = newLock();
    SealingKey key = box.pinKey(first, lock);
    return guarded(
        () -> {
          Optional<VaultState> state = box.read();
          Optional<PinRefusal> refusal =
              state.isEmpty()
                  ? Optional.of(PinRefusal.NOT_ACTIVATED)
                  : refusalWithoutPin(state.get());
          if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
          }
          box.write(VaultState.of(Optional.of(lock), box.seal(contents, key)));
          return Outcome.done(new OpenVault(this, lock, key, contents));
        });
  }

  /** Tries a PIN: counted before it is looked at, forgotten if it was right. */
  public Unlocking<OpenVault> unlock(Pin pin) {
    Unlocking<VaultState> step = orClosed(guarded(tries::begin));
    if (!(step instanceof Unlocking.Unlocked<VaultState> trying)) {
      return step.map(
          never -> {
            throw new IllegalStateException("nothing is open");
          });
    }
    VaultState.PinLock lock = trying.value().lock().orElseThrow();
    SealingKey key = box.pinKey(pin, lock); // takes its time, so not under the guard
    return orClosed(guarded(() -> tries.end(trying.value(), key)))
        .map(contents -> opened(pin, new OpenVault(this, lock, key, contents)));
  }

  private static <T> Unlocking<T> orClosed(Outcome<Unlocking<T>> tried) {
    return tried.orElse(reason -> new Unlocking.Closed<>((PinRefusal) reason));
  }

  /** Erases the contents for good; a new application may follow. */
  public void destroy() {
    guard.lock();
    try {
      box.write(VaultState.destroyed());
    } finally {
      guard.unlock();
    }
  }

  /** Replaces the contents under a key that is open; false if that key does not count any more. */
  boolean keep(Contents contents, VaultState.PinLock lock, SealingKey key) {
    return replace(lock, held -> held.with(box.seal(contents, key)));
  }

  /**
   * Moves the contents from a key that is open under a new PIN; empty if that key does not count
   * any more.
   */
  Optional<OpenVault> rekey(Pin next, Contents contents, VaultState.PinLock before) {
    VaultState.PinLock lock = newLock();
    SealingKey key = box.pinKey(next, lock);
    return replace(before, held -> VaultState.of(Optional.of(lock), box.seal(contents, key)))
        ? Optional.of(new OpenVault(this, lock, key, contents))
        : Optional.empty();
  }

  private boolean replace(VaultState.PinLock before, UnaryOperator<VaultState> change) {
    Outcome<Boolean> replaced =
        guarded(
            () -> {
              Optional<VaultState> state =
                  box.read().filter(held -> held.lock().equals(Optional.of(before)));
              state.ifPresent(held -> box.write(change.apply(held)));
              return Outcome.done(state.isPresent());
            });
    return replaced instanceof Outcome.Done<Boolean> done && done.value();
  }

  /**
   * A PIN that was set at a lower cost is moved to today's; if that fails, the wallet opens all the
   * same.
   */
  private OpenVault opened(Pin pin, OpenVault open) {
    try {
      return open.isCheaperThan(cost) ? open.moveTo(pin).orElse(open) : open;
    } catch (VaultException notKept) {
      return open;
    }
  }

  Instant now() {
    return clock.instant();
  }

  Duration idle() {
    return idle;
  }

  private static Optional<PinRefusal> refusalWithoutPin(VaultState state) {
    if (state.isDestroyed()) {
      return Optional.of(PinRefusal.DESTROYED);
    }
    return state.lock().isPresent() ? Optional.of(PinRefusal.NEEDED) : Optional.empty();
  }

  private VaultState.PinLock newLock() {
    return new VaultState.PinLock(Unguessable.draw(randomness), cost);
  }

  /** What happens on the state of the vault while nobody else touches it. */
  private interface Step<T> {
    Outcome<T> run() throws DecryptionException, MalformedException;
  }

  private <T> Outcome<T> guarded(Step<T> step) {
    guard.lock();
    try {
      return step.run();
    } catch (DecryptionException | MalformedException unreadable) {
      return Outcome.refused(PinRefusal.NOT_THIS_DEVICE);
    } finally {
      guard.unlock();
    }
  }
}
