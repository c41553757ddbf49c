package id.tanda.store.jdbc;

import id.tanda.identity.StoreException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;

/**
 * What a database says when it could not do something, told apart by its SQLSTATE.
 *
 * <p>Its words are left out where they may quote a row; state and place of the failure stay.
 */
final class Failure {
  static final String UNIQUE = "23505";
  private static final String LOCK_TIMEOUT = "HYT00";

  /** Serialization failure, deadlock, H2: another transaction got to the row first. */
  private static final List<String> CONTENTION = List.of("40001", "40P01", "90131");

  /**
   * Connection lost or refused, transaction rolled back, no resources or disk, shut down, a lock
   * not had in time; H2: broken, closed, in use.
   */
  private static final List<String> PASSING =
      List.of("08", "40", "53", "55P03", "57P", "58", "HYT", "90067", "90098", "90121", "90020");

  /** Says that others were faster: the work is taken back and runs again. */
  static final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SQLException cause;

    private Contention(SQLException cause) {
      super("others changed the same rows", null, false, false);
      this.cause = cause;
    }

    /** Returns what is to be said if it happened too often. */
    StoreException withoutEnd() {
      return new StoreException(
          "others changed the same rows again and again", true, withoutWords(cause));
    }
  }

  private Failure() {}

  /** Returns the failure of a statement. */
  static RuntimeException of(SQLException failed) {
    return isContention(failed)
        ? new Contention(failed)
        : new StoreException(
            "the database answered " + failed.getSQLState(),
            isPassing(failed),
            withoutWords(failed));
  }

  /**
   * Returns the failure of a commit: unless it is contention, which takes everything back, nobody
   * knows what became of it.
   */
  static RuntimeException ofCommit(SQLException failed) {
    return isContention(failed)
        ? new Contention(failed)
        : new StoreException(
            "it is not known whether the transaction was committed", true, withoutWords(failed));
  }

  /** Returns the failure to get to work, in the words of the database: there is no row yet. */
  static StoreException ofConnecting(SQLException failed) {
    return new StoreException(
        "no connection to the database that can be worked with", isPassing(failed), failed);
  }

  /** Returns the failure to change the schema, in the words of the database. */
  static StoreException ofMigrating(SQLException failed) {
    return new StoreException("the schema is not up to date", isPassing(failed), failed);
  }

  static boolean isLockTimeout(SQLException failed) {
    return LOCK_TIMEOUT.equals(failed.getSQLState());
  }

  private static boolean isContention(SQLException failed) {
    return CONTENTION.contains(String.valueOf(failed.getSQLState()));
  }

  private static boolean isPassing(SQLException failed) {
    String state = String.valueOf(failed.getSQLState());
    return failed instanceof SQLTransientException
        || failed instanceof SQLRecoverableException
        || PASSING.stream().anyMatch(state::startsWith);
  }

  private static SQLException withoutWords(SQLException failed) {
    SQLException bare =
        new SQLException(
            failed.getClass().getSimpleName(), failed.getSQLState(), failed.getErrorCode());
    bare.setStackTrace(failed.getStackTrace());
    return bare;
  }
}
