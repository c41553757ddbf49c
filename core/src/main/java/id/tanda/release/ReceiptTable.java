package id.tanda.release;

import java.util.List;

/** Where receipts are kept, one chain a citizen; used inside a transaction of the store. */
public interface ReceiptTable {
  /** Adds a receipt; false unless its number is the next of its citizen, from 0. */
  boolean append(ReceiptRow row);

  /** Returns the newest receipts of a citizen, newest first. */
  List<ReceiptRow> newest(String citizen, int atMost);
}
