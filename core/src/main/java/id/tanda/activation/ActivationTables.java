package id.tanda.activation;

import id.tanda.code.CitizenCodesTable;
import id.tanda.counter.CounterTable;
import id.tanda.device.DeviceTables;
import id.tanda.enrolment.EnrolmentTable;

/** The tables that this feature needs within a transaction. */
public interface ActivationTables extends DeviceTables {
  /** Returns the enrolments. */
  EnrolmentTable enrolments();

  /** Returns how many codes citizens had. */
  CitizenCodesTable citizenCodes();

  /** Returns the showings of counter QRs. */
  CounterTable counters();
}
