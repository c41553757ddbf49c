package id.tanda.wallet;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.secret.Argon2id;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import id.tanda.wallet.VaultBox.Decided;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The contents of one wallet: under the device secret until a PIN is set, under both from then on.
 *
 * <p>No PIN and no hash of one is kept. A try is counted durably before it is made; three are free,
 * then the waits double from 15 minutes to 24 hours, and at ten in a row the contents are gone.
 * Several of one place, also in several processes, count their tries together and lose none of each
 * other's changes. Safe for use by many threads.
 */
public final class Vault {
  /** What one try costs by default: 19 MiB, two passes, one lane. */
  public static final Argon2id.Cost DEFAULT_COST = new Argon2id.Cost(19 * 1_024, 2, 1);

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
   * @throws VaultException if the place cannot be read
   */
  public Outcome<Optional<Contents>> beforePin() {
    return decided(
        held -> {
          Optional<PinRefusal> refusal = held.flatMap(Vault::refusalWithoutPin);
          return Decided.stays(
              refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.done(plain(held)));
        });
  }

  /**
   * Keeps contents before a PIN is set, also in a wallet that was destroyed.
   *
   * @return the same contents, or {@link PinRefusal#NEEDED} or {@link PinRefusal#NOT_THIS_DEVICE}
   * @throws VaultException if they could not be kept
   */
  public Outcome<Contents> keep(Contents contents) {
    return decided(
        held ->
            held.flatMap(VaultState::lock).isPresent()
                ? Decided.stays(Outcome.refused(PinRefusal.NEEDED))
                : Decided.becomes(
                    VaultState.of(Optional.empty(), ContentsJson.write(contents)),
                    Outcome.done(contents)));
  }

  /**
   * Sets the first PIN and moves everything under it.
   *
   * @param contents what the wallet holds from now on
   * @return the open vault, or {@link PinRefusal#TOO_WEAK}, {@link PinRefusal#NEEDED}, {@link
   *     PinRefusal#NOT_ACTIVATED} if nothing was kept before, {@link PinRefusal#DESTROYED} or
   *     {@link PinRefusal#NOT_THIS_DEVICE}
   * @throws VaultException if it could not be kept
   */
  public Outcome<OpenVault> setPin(Pin first, Contents contents) {
    Optional<PinRefusal> weak = PinPolicy.refusal(first, contents.birthDate());
    if (weak.isPresent()) {
      return Outcome.refused(weak.get());
    }
    OpenKey key = newKey(first);
    return decided(
        held -> {
          Optional<PinRefusal> refusal =
              held.isEmpty()
                  ? Optional.of(PinRefusal.NOT_ACTIVATED)
                  : refusalWithoutPin(held.get());
          return refusal.isPresent()
              ? Decided.stays(Outcome.refused(refusal.get()))
              : Decided.becomes(sealed(contents, key), Outcome.done(new OpenVault(this, key)));
        });
  }

  /**
   * Tries a PIN: counted before it is looked at, forgotten if it was right.
   *
   * @throws VaultException if the try could not be counted, or its end not be kept; then it stays
   *     counted
   */
  public Unlocking<OpenVault> unlock(Pin pin) {
    return tried(pin).map(key -> new OpenVault(this, key));
  }

  /** Erases the contents for good; a new application may follow. */
  public void destroy() {
    box.overwrite(VaultState.destroyed());
  }

  /** Tries a PIN; one that was set at a lower cost is moved to today's. */
  Unlocking<OpenKey> tried(Pin pin) {
    Unlocking<VaultState> step = tries(tries::begin);
    if (!(step instanceof Unlocking.Unlocked<VaultState> trying)) {
      return step.map(
          never -> {
            throw new IllegalStateException("nothing is open");
          });
    }
    VaultState.PinLock lock = trying.value().lock().orElseThrow();
    SealingKey key = box.pinKey(pin, lock);
    return tries(held -> tries.end(held, trying.value(), key))
        .map(right -> atTodaysCost(new OpenKey(lock, right), pin));
  }

  /** Returns the contents under a key that is open; empty if that key does not count any more. */
  Optional<Contents> read(OpenKey key) {
    return with(key, state -> Decided.stays(Optional.of(box.open(state, key.key()))));
  }

  /** Changes the contents under a key that is open; empty if that does not count any more. */
  Optional<Contents> update(OpenKey key, UnaryOperator<Contents> change) {
    return with(
        key,
        state -> {
          Contents next = change.apply(box.open(state, key.key()));
          return Decided.becomes(state.with(box.seal(next, key.key())), Optional.of(next));
        });
  }

  /** Moves the contents under a new PIN; empty if the key does not count any more. */
  Optional<OpenKey> rekey(OpenKey before, Pin next) {
    OpenKey key = newKey(next);
    return with(
        before,
        state -> Decided.becomes(sealed(box.open(state, before.key()), key), Optional.of(key)));
  }

  Instant now() {
    return clock.instant();
  }

  Duration idle() {
    return idle;
  }

  /** If it cannot be moved, the wallet opens all the same. */
  private OpenKey atTodaysCost(OpenKey open, Pin pin) {
    try {
      return open.isCheaperThan(cost) ? rekey(open, pin).orElse(open) : open;
    } catch (VaultException notKept) {
      return open;
    }
  }

  private static Optional<Contents> plain(Optional<VaultState> held) throws MalformedException {
    return held.isPresent()
        ? Optional.of(ContentsJson.read(held.get().contentBytes()))
        : Optional.empty();
  }

  private static Optional<PinRefusal> refusalWithoutPin(VaultState state) {
    if (state.isDestroyed()) {
      return Optional.of(PinRefusal.DESTROYED);
    }
    return state.lock().isPresent() ? Optional.of(PinRefusal.NEEDED) : Optional.empty();
  }

  private VaultState sealed(Contents contents, OpenKey key) {
    return VaultState.of(Optional.of(key.lock()), box.seal(contents, key.key()));
  }

  private OpenKey newKey(Pin pin) {
    VaultState.PinLock lock = new VaultState.PinLock(Unguessable.draw(randomness), cost);
    return new OpenKey(lock, box.pinKey(pin, lock));
  }

  private <T> Outcome<T> decided(VaultBox.Decision<Outcome<T>> decision) {
    try {
      return box.decide(decision);
    } catch (DecryptionException | MalformedException unreadable) {
      return Outcome.refused(PinRefusal.NOT_THIS_DEVICE);
    }
  }

  private <T> Unlocking<T> tries(VaultBox.Decision<Unlocking<T>> decision) {
    try {
      return box.decide(decision);
    } catch (DecryptionException | MalformedException unreadable) {
      return new Unlocking.Closed<>(PinRefusal.NOT_THIS_DEVICE);
    }
  }

  /** What is decided on a state that a key which is open counts for. */
  private interface Opened<T> {
    Decided<Optional<T>> on(VaultState state) throws DecryptionException;
  }

  private <T> Optional<T> with(OpenKey key, Opened<T> work) {
    try {
      return box.decide(
          held -> {
            Optional<VaultState> state =
                held.filter(found -> found.lock().equals(Optional.of(key.lock())));
            return state.isPresent() ? work.on(state.get()) : Decided.stays(Optional.empty());
          });
    } catch (DecryptionException | MalformedException unreadable) {
      return Optional.empty();
    }
  }
}
