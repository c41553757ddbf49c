package id.tanda.device;

import id.tanda.history.HistoryTables;

/** The tables that a feature needs within a transaction to know who is active. */
public interface DeviceTables extends HistoryTables {
  /** Returns the devices. */
  DeviceTable devices();
}
