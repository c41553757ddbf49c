package id.tanda.activation;

/** The tables that this feature needs within a transaction. */
public interface ActivationTables extends DeviceTables {
  /** Returns the enrolments. */
  EnrolmentTable enrolments();

  /** Returns the showings of counter QRs. */
  CounterTable counters();
}
