package id.tanda.wallet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A vault that was opened with its PIN.
 *
 * <p>It holds the PIN's key and none of the contents, which are read and opened for each call. It
 * locks itself after idle time, on {@link #close()}, and when another opening changed the PIN; then
 * it gives nothing more. As no thread watches the time, the key leaves the memory with the first
 * call after the idle time, or on {@link #close()}. Safe for use by many threads; closing waits for
 * no call that is under way, and such a call gives nothing out any more.
 */
public final class OpenVault implements AutoCloseable {
  private final Vault vault;
  private final ReentrantLock changing = new ReentrantLock();
  private final AtomicReference<@Nullable OpenKey> open;
  private volatile Instant used;

  OpenVault(Vault vault, OpenKey key) {
    this.vault = vault;
    this.open = new AtomicReference<>(key);
    this.used = vault.now();
  }

  /**
   * Returns the contents as they are now, or empty if it has locked itself.
   *
   * @throws VaultException if the place cannot be read
   */
  public Optional<Contents> contents() {
    return given(vault::read);
  }

  /**
   * Changes the contents and keeps them, durably.
   *
   * @param change gives the new contents; must not use this vault, and is asked again if another
   *     change came first
   * @return the new contents, or empty if it has locked itself; what was being kept in that moment
   *     may have been kept
   * @throws VaultException if they could not be kept
   */
  public Optional<Contents> update(UnaryOperator<Contents> change) {
    return given(key -> vault.update(key, change));
  }

  /**
   * Changes the PIN; the old one is counted like any other try. This vault stays open; one that is
   * closed stays closed, and tries nothing.
   *
   * @return whether it was changed, or what was wrong with the old PIN or the new one, or {@link
   *     PinRefusal#NEEDED} if it has locked itself
   * @throws VaultException if the try could not be counted or the change not be kept
   */
  public PinChange changePin(Pin old, Pin next) {
    changing.lock();
    try {
      Optional<OpenKey> held = use();
      return held.isPresent()
          ? changePin(held.get(), old, next)
          : new PinChange.NotTaken(PinRefusal.NEEDED);
    } finally {
      changing.unlock();
    }
  }

  /** Erases the contents for good, after the device was ended; a new application may follow. */
  public void destroy() {
    close();
    vault.destroy();
  }

  /** Tells if it is still open; asking does not keep it open. */
  public boolean isOpen() {
    if (isIdle(vault.now())) {
      close();
    }
    return open.get() != null;
  }

  /** Locks it. */
  @Override
  public void close() {
    open.set(null);
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "OpenVault[hidden]";
  }

  private PinChange changePin(OpenKey held, Pin old, Pin next) {
    Unlocking<OpenKey> unlocking = vault.tried(old);
    if (!(unlocking instanceof Unlocking.Unlocked<OpenKey> unlocked)) {
      return new PinChange.OldRefused(
          unlocking.map(
              never -> {
                throw new IllegalStateException("nothing is open");
              }));
    }
    OpenKey fresh = unlocked.value();
    if (!become(held, fresh)) {
      return new PinChange.NotTaken(PinRefusal.NEEDED);
    }
    return vault
        .read(fresh)
        .flatMap(contents -> PinPolicy.refusal(next, contents.birthDate()))
        .<PinChange>map(PinChange.NotTaken::new)
        .orElseGet(() -> move(fresh, next));
  }

  private PinChange move(OpenKey from, Pin next) {
    Optional<OpenKey> moved = isOpen() ? vault.rekey(from, next) : Optional.empty();
    moved.ifPresent(key -> become(from, key));
    return moved.isPresent() ? new PinChange.Changed() : new PinChange.NotTaken(PinRefusal.NEEDED);
  }

  /** Goes on with another key, unless it was closed meanwhile. */
  private boolean become(OpenKey from, OpenKey to) {
    used = vault.now();
    return open.compareAndSet(from, to);
  }

  /** Gives out what is found with a key that counts, if it is still open afterwards. */
  private Optional<Contents> given(Function<OpenKey, Optional<Contents>> look) {
    Optional<OpenKey> key = use();
    Optional<Contents> found = key.flatMap(look);
    while (found.isEmpty() && key.isPresent()) {
      key = after(key.get());
      found = key.flatMap(look);
    }
    return found.filter(contents -> isOpen());
  }

  /** Returns the key that a change of the PIN left; forgets a key that counts no more. */
  private Optional<OpenKey> after(OpenKey gone) {
    changing.lock(); // a change that is under way ends first
    try {
      open.compareAndSet(gone, null);
      return Optional.ofNullable(open.get());
    } finally {
      changing.unlock();
    }
  }

  private Optional<OpenKey> use() {
    Instant now = vault.now();
    if (isIdle(now)) {
      close();
    }
    used = now;
    return Optional.ofNullable(open.get());
  }

  /**
   * The idle time is exclusive: at its very end it is locked. A clock that was set back so far does
   * not keep it open either.
   */
  private boolean isIdle(Instant now) {
    return Duration.between(used, now).abs().compareTo(vault.idle()) >= 0;
  }
}
