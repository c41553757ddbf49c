package id.tanda.store;

import id.tanda.history.Transactions;

/**
 * The store of an authority: everything it decided, with the records of it. Obtained from this SDK,
 * not implemented by hosts. Safe for use by many threads.
 */
public interface AuthorityStore extends Transactions<AuthorityTables> {
  /**
   * Returns a store that forgets everything when the process ends: for tests and demonstrations.
   */
  static AuthorityStore inMemory() {
    return new InMemoryAuthorityStore();
  }
}
