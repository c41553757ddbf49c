package id.tanda.trust;

import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.StoreException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers of each authority which trust bundle was believed last and under which root, so that
 * neither an older bundle nor a root that was left is believed after a restart. Safe for use by
 * many threads.
 */
public interface TrustFloor {
  /**
   * What was believed last of one authority.
   *
   * @param pinned the root that the host had pinned then
   * @param root the root that signed, to which the pinned one had led
   * @param sequence of the bundle
   * @param hash SHA-256 over the bundle's signing input, in base64url
   */
  record Level(P256PublicKey pinned, P256PublicKey root, long sequence, String hash) {
    /** Checks that nothing is missing. */
    public Level {
      Objects.requireNonNull(pinned, "pinned");
      Objects.requireNonNull(root, "root");
      Objects.requireNonNull(hash, "hash");
    }
  }

  /**
   * Returns what was believed last, or empty if nothing ever was.
   *
   * @throws StoreException if it cannot be told; no bundle must then be taken
   */
  Optional<Level> find(AuthorityId authority);

  /**
   * Puts a level in the place of another, in one atomic step, durably before it returns.
   *
   * @param from what must stand there, or empty if nothing may
   * @param to what stands there afterwards
   * @return false if something else stands there; nothing changes then
   * @throws StoreException if it cannot be told or kept; the bundle must then not be taken
   */
  boolean replace(AuthorityId authority, Optional<Level> from, Level to);

  /** Returns a floor that is forgotten when the process ends. */
  static TrustFloor inMemory() {
    return new MemoryTrustFloor();
  }

  /** Returns a floor in a file, for one process at a time; its folder must exist. */
  static TrustFloor file(Path path) {
    return new FileTrustFloor(path);
  }
}
