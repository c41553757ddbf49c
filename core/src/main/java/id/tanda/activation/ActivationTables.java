package id.tanda.activation;

import id.tanda.history.HistoryTables;

/** The tables that this feature needs within a transaction. */
public interface ActivationTables extends HistoryTables {
  /** Returns the devices. */
  DeviceTable devices();

  /** Returns the enrolments. */
  EnrolmentTable enrolments();

  /** Returns the showings of counter QRs. */
  CounterTable counters();
}
