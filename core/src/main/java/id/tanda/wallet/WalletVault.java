package id.tanda.wallet;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the bytes of one wallet are kept, supplied by the host.
 *
 * <p>One wallet has one place, and one {@link Vault} uses it at a time. What is kept is sealed; the
 * place need not be secret, but it must not forget what {@link #write} has returned from.
 */
public interface WalletVault {
  /**
   * Returns what was written last, or empty if nothing was.
   *
   * @throws VaultException if the place cannot be read
   */
  Optional<byte[]> read();

  /**
   * Puts these bytes in the place of all that was there, in one step: after a crash either the old
   * bytes are there or the new ones. Returns when they are durable.
   *
   * @throws VaultException if that cannot be promised
   */
  void write(byte[] bytes);

  /** Returns a place in a file, readable by its owner alone; its folder must exist. */
  static WalletVault file(Path path) {
    return new FileVault(path);
  }

  /**
   * Returns a place that forgets everything when the process ends: for tests and demonstrations.
   */
  static WalletVault inMemory() {
    return new MemoryVault();
  }
}
