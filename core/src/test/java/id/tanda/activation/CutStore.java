package id.tanda.activation;

import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;

/** A store that can be cut off after a number of transactions, as when a process ends. */
final class CutStore implements AuthorityStore {
  private final AuthorityStore store;
  private int left = ModelWorld.ALL;

  CutStore(AuthorityStore store) {
    this.store = store;
  }

  /** Lets this many transactions through, and then none until it is asked again. */
  void cutAfter(int transactions) {
    this.left = transactions;
  }

  @Override
  public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
    if (left == 0) {
      throw new StoreException("the store was cut off", true);
    }
    left--;
    return store.inTransaction(work);
  }
}
