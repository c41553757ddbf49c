package id.tanda.trust;

import id.tanda.identity.AuthorityId;
import id.tanda.identity.StoreException;
import java.nio.file.Path;

/**
 * Remembers the highest sequence of each authority's trust bundle, so that an older bundle is not
 * believed after a restart. Safe for use by many threads.
 */
public interface SequenceFloor {
  /**
   * Raises the floor of an authority, in one atomic step, durably before it returns.
   *
   * @param sequence of a bundle that was checked in every other way
   * @return true if the floor is this sequence now; false if it is higher, so that the bundle is an
   *     older one
   * @throws StoreException if it cannot be told or kept; the bundle must then not be taken
   */
  boolean raise(AuthorityId authority, long sequence);

  /** Returns a floor that is forgotten when the process ends. */
  static SequenceFloor inMemory() {
    return new MemorySequenceFloor();
  }

  /** Returns a floor in a file, for one process at a time; its folder must exist. */
  static SequenceFloor file(Path path) {
    return new FileSequenceFloor(path);
  }
}
