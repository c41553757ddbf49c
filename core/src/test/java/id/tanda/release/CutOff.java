package id.tanda.release;

import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;

/** A store that lets some transactions through and is then gone, as when a process ends. */
final class CutOff implements AuthorityStore {
  private final AuthorityStore store;
  private final int last;
  private final boolean told;
  private int transactions;

  private CutOff(AuthorityStore store, int last, boolean told) {
    this.store = store;
    this.last = last;
    this.told = told;
  }

  /** Is gone before the next transaction after so many begins. */
  static CutOff after(int transactions, AuthorityStore store) {
    return new CutOff(store, transactions, true);
  }

  /** Is gone when the last of so many is committed, before anybody is told. */
  static CutOff untold(int transactions, AuthorityStore store) {
    return new CutOff(store, transactions, false);
  }

  /** Is never gone, and counts. */
  static CutOff never(AuthorityStore store) {
    return new CutOff(store, Integer.MAX_VALUE, true);
  }

  /** Returns how many transactions began. */
  int transactions() {
    return transactions;
  }

  @Override
  public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
    if (transactions == last) {
      throw new StoreException("the store was cut off", true);
    }
    transactions++;
    R decided = store.inTransaction(work);
    if (transactions == last && !told) {
      throw new StoreException("the answer was cut off", true);
    }
    return decided;
  }
}
