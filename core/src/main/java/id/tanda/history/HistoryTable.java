package id.tanda.history;

import java.util.List;

/** Where records are kept; used inside a transaction of the store. */
public interface HistoryTable {
  /** Adds a record; if that fails the transaction fails, and with it the decision. */
  void append(HistoryRecord decided);

  /** Returns the newest records of one subject, newest first. */
  List<HistoryRecord> newest(String subject, int atMost);
}
