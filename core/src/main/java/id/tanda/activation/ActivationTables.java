package id.tanda.activation;

import id.tanda.history.HistoryTables;

/** The tables that this feature needs within a transaction. */
public interface ActivationTables extends HistoryTables {
  /** Returns the devices. */
  DeviceTable devices();
}
