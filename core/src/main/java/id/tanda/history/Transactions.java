package id.tanda.history;

import id.tanda.identity.StoreException;

/**
 * A decision and its record as one step: all of it happens, or nothing does.
 *
 * @param <T> the tables that a feature sees
 */
@FunctionalInterface
public interface Transactions<T extends HistoryTables> {
  /**
   * Work within a transaction. It may be run again after a conflict, so it changes nothing but the
   * tables, does no input or output, and opens no transaction of its own.
   *
   * @param <T> the tables
   * @param <R> what it decides
   */
  @FunctionalInterface
  interface Work<T, R> {
    /** Decides on these tables. */
    R on(T tables);
  }

  /**
   * Runs work in a transaction of its own and returns what it decided, once that is committed. If
   * the work throws, nothing has happened.
   *
   * @throws StoreException if the store cannot say that the work was committed
   */
  <R> R inTransaction(Work<? super T, R> work);
}
