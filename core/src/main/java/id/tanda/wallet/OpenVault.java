package id.tanda.wallet;

import id.tanda.crypto.secret.Argon2id;
import id.tanda.crypto.secret.SealingKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A vault that was opened with its PIN.
 *
 * <p>It locks itself after idle time, on {@link #close()}, and when another opening changed the
 * PIN; then it gives nothing more. Safe for use by many threads.
 */
public final class OpenVault implements AutoCloseable {
  private final Vault vault;
  private @Nullable Open open;
  private Instant used;

  /** What is in memory while it is open. */
  private record Open(VaultState.PinLock lock, SealingKey key, Contents contents) {
    Open with(Contents next) {
      return new Open(lock, key, next);
    }

    @Override
    public String toString() {
      return "Open[hidden]";
    }
  }

  OpenVault(Vault vault, VaultState.PinLock lock, SealingKey key, Contents contents) {
    this.vault = vault;
    this.open = new Open(lock, key, contents);
    this.used = vault.now();
  }

  /** Returns the contents, or empty if it has locked itself. */
  public synchronized Optional<Contents> contents() {
    return use().map(Open::contents);
  }

  /**
   * Changes the contents and keeps them, durably.
   *
   * @param change gives the new contents; must not use this vault
   * @return the new contents, or empty if it has locked itself, so that nothing was changed
   * @throws VaultException if they could not be kept; nothing was changed then
   */
  public synchronized Optional<Contents> update(UnaryOperator<Contents> change) {
    Optional<Open> held = use();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Open next = held.get().with(change.apply(held.get().contents()));
    if (!vault.keep(next.contents(), next.lock(), next.key())) {
      close();
      return Optional.empty();
    }
    open = next;
    return Optional.of(next.contents());
  }

  /**
   * Changes the PIN; the old one is counted like any other try. This vault stays open; one that is
   * closed stays closed, and tries nothing.
   *
   * @return whether it was changed, or what was wrong with the old PIN or the new one
   */
  public synchronized PinChange changePin(Pin old, Pin next) {
    if (use().isEmpty()) {
      return new PinChange.NotTaken(PinRefusal.NEEDED);
    }
    Unlocking<OpenVault> unlocking = vault.unlock(old);
    if (!(unlocking instanceof Unlocking.Unlocked<OpenVault> unlocked)) {
      return new PinChange.OldRefused(unlocking);
    }
    OpenVault fresh = unlocked.value();
    Contents contents = fresh.contents().orElseThrow();
    Optional<PinRefusal> weak = PinPolicy.refusal(next, contents.birthDate());
    if (weak.isPresent()) {
      return new PinChange.NotTaken(weak.get());
    }
    return fresh
        .moveTo(next)
        .map(this::become)
        .orElseGet(() -> new PinChange.NotTaken(PinRefusal.NEEDED));
  }

  /** Erases the contents for good, after the device was ended; a new application may follow. */
  public synchronized void destroy() {
    close();
    vault.destroy();
  }

  /** Tells if it is still open. */
  public synchronized boolean isOpen() {
    return use().isPresent();
  }

  /** Locks it. */
  @Override
  public synchronized void close() {
    open = null;
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "OpenVault[hidden]";
  }

  synchronized boolean isCheaperThan(Argon2id.Cost cost) {
    return open != null
        && (open.lock().cost().memoryKib() < cost.memoryKib()
            || open.lock().cost().iterations() < cost.iterations());
  }

  synchronized Optional<OpenVault> moveTo(Pin next) {
    return use().flatMap(held -> vault.rekey(next, held.contents(), held.lock()));
  }

  private PinChange become(OpenVault moved) {
    this.open = moved.taken();
    this.used = vault.now();
    return new PinChange.Changed();
  }

  private synchronized @Nullable Open taken() {
    return open;
  }

  /** The idle time is exclusive: at its very end it is locked. */
  private Optional<Open> use() {
    Instant now = vault.now();
    if (!now.isBefore(used.plus(vault.idle()))) {
      open = null;
    }
    used = now;
    return Optional.ofNullable(open);
  }
}
