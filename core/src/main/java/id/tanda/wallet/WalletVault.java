package id.tanda.wallet;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where the bytes of one wallet are kept, supplied by the host.
 *
 * <p>What is kept is sealed; the place need not be secret, but it must not forget what {@link
 * #replace} has acknowledged. Several {@link Vault}s, also of several processes, may share one
 * place: each change is made on what is there. Safe for use by many threads.
 */
public interface WalletVault {
  /**
   * Returns what is there, or empty if nothing ever was.
   *
   * @throws VaultException if the place cannot be read
   */
  Optional<byte[]> read();

  /**
   * Puts bytes in the place of those that were read, if they are still there, in one step: of all
   * who saw the same bytes one wins, and after a crash either the old bytes are there or the new
   * ones. Returns when they are durable.
   *
   * @param seen what {@link #read} returned
   * @return true if the new bytes are there, false if other bytes were and nothing was changed
   * @throws VaultException if that cannot be promised
   */
  boolean replace(Optional<byte[]> seen, byte[] next);

  /**
   * Returns a place in a file, readable by its owner alone; its folder must exist. An empty file
   * beside it, whose name ends in {@code .lock}, gives the turn to one writer at a time.
   *
   * @throws IllegalArgumentException if the path has no folder
   */
  static WalletVault file(Path path) {
    return new FileVault(path);
  }

  /**
   * Returns a place that forgets everything when the process ends: for tests and demonstrations.
   */
  static WalletVault inMemory() {
    return new MemoryVault();
  }

  /** Tells if two readings of a place are the same: both of the same bytes, or both of none. */
  static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
    return one.isPresent() == other.isPresent()
        && MessageDigest.isEqual(one.orElse(new byte[0]), other.orElse(new byte[0]));
  }
}
