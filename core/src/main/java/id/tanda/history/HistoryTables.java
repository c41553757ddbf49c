package id.tanda.history;

/** The tables that this feature needs within a transaction. */
public interface HistoryTables {
  /** Returns the records of decisions. */
  HistoryTable history();
}
