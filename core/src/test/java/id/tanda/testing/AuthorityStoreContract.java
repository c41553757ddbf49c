package id.tanda.testing;

import id.tanda.history.Transactions;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import java.util.List;
import java.util.Optional;

/**
 * What every store of an authority must keep, in parts: {@link AuthorityTransactionsContract},
 * {@link ActivationTablesContract}, {@link ReleaseTablesContract} and, with many callers at once,
 * {@link AuthorityRacesContract}.
 */
public abstract class AuthorityStoreContract {
  /** Rows to put there. */
  protected final TestRows rows = new TestRows(41);

  /** Returns a store that was empty when the test began, the same one throughout the test. */
  protected abstract AuthorityStore store();

  /** Decides in a transaction of its own. */
  protected final <R> R decide(Transactions.Work<AuthorityTables, R> work) {
    return store().inTransaction(work);
  }

  /** Asks for a row in a transaction of its own. */
  protected final <T> Optional<T> one(Transactions.Work<AuthorityTables, Optional<T>> work) {
    return decide(work);
  }

  /** Asks for rows in a transaction of its own. */
  protected final <T> List<T> many(Transactions.Work<AuthorityTables, List<T>> work) {
    return decide(work);
  }

  /** Asks whether something was done, in a transaction of its own. */
  protected final boolean says(Transactions.Work<AuthorityTables, Boolean> work) {
    return decide(work);
  }

  /** Asks for a number in a transaction of its own. */
  protected final long count(Transactions.Work<AuthorityTables, ? extends Number> work) {
    return decide(work::on).longValue();
  }
}
