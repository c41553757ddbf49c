package id.tanda.store.jdbc;

import id.tanda.identity.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The few words in which the databases differ. */
enum Dialect {
  /** PostgreSQL 15 or newer. */
  POSTGRESQL {
    /** A row that is taken would end the transaction, so it must not come to that. */
    @Override
    String unlessTaken(String insert) {
      return insert + " ON CONFLICT DO NOTHING";
    }

    @Override
    boolean saysTaken(SQLException failed) {
      return false;
    }

    @Override
    String holding(String query) {
      return query + " FOR SHARE";
    }

    @Override
    void requireDurable(Connection connection) throws SQLException {
      if (word(connection, "SHOW synchronous_commit").equals(Optional.of("off"))) {
        throw forgetful("synchronous_commit must not be off");
      }
    }

    @Override
    void begin(Connection connection) {}

    @Override
    boolean takesTurns() {
      return false;
    }

    /** All of it is one transaction, and the lock ends with that. */
    @Override
    SchemaLock lockSchema(DataSource dataSource, Connection migrating) throws SQLException {
      run(migrating, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
      run(migrating, Scripts.TABLE);
      return () -> {};
    }
  },

  /** H2, 2.3 or newer, on a file, but {@link #FORGETFUL}. */
  H2 {
    @Override
    String unlessTaken(String insert) {
      return insert;
    }

    /** Only the statement is taken back; the transaction goes on. */
    @Override
    boolean saysTaken(SQLException failed) {
      return Failure.UNIQUE.equals(failed.getSQLState());
    }

    @Override
    String holding(String query) {
      return query + " FOR UPDATE";
    }

    @Override
    void requireDurable(Connection connection) throws SQLException {
      if (word(connection, "CALL DATABASE_PATH()").isEmpty()) {
        throw forgetful("H2 must have a file");
      }
      String version = connection.getMetaData().getDatabaseProductVersion();
      if (losesCommits(version)) {
        throw forgetful("H2 must be another version than " + version);
      }
      begin(connection);
    }

    /**
     * By default H2 writes half a second after it has said that it did. It keeps this setting in
     * the file and shows it, but does not heed it when it opens the file again, which may have been
     * just now.
     */
    @Override
    void begin(Connection connection) throws SQLException {
      run(connection, "SET WRITE_DELAY 0");
    }

    /**
     * H2 writes its maps one after the other while others go on changing them. After a kill a row
     * of a transaction that was never committed is then there to stay, because what would take it
     * back was in a map that had been written before.
     */
    @Override
    boolean takesTurns() {
      return true;
    }

    /** Whatever changes a schema ends its transaction, so another connection holds the lock. */
    @Override
    SchemaLock lockSchema(DataSource dataSource, Connection migrating) throws SQLException {
      run(migrating, Scripts.TABLE);
      Connection guard = dataSource.getConnection();
      try {
        guard.setAutoCommit(false);
        waitFor(guard);
      } catch (SQLException failed) {
        guard.close();
        throw failed;
      }
      return () -> {
        guard.rollback();
        guard.close();
      };
    }

    /** A row that is never committed: whoever wants to add it too waits a second or two. */
    private void waitFor(Connection guard) throws SQLException {
      for (int attempt = 1; ; attempt++) {
        try {
          run(guard, "INSERT INTO tanda_schema (version) VALUES (0)");
          return;
        } catch (SQLException held) {
          if (attempt == PATIENCE || !Failure.isLockTimeout(held)) {
            throw held;
          }
        }
      }
    }
  };

  /** Keeps others from changing the schema until it is closed. */
  interface SchemaLock extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /**
   * Versions of H2 whose file, while it grows, names the last but one commit as its newest: after a
   * kill up to twenty commits are not found.
   */
  private static final Set<String> FORGETFUL = Set.of("2.5.250", "2.5.252");

  private static final long LOCK = 0x74616e6461L; // "tanda"
  private static final int PATIENCE = 60;

  /**
   * Finds out which one it is.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "H2" -> H2;
      default ->
          throw new IllegalArgumentException("database must be H2 or PostgreSQL, was " + product);
    };
  }

  /** Tells if this version of H2 may lose what it has committed when its process is killed. */
  static boolean losesCommits(String versionOfH2) {
    return FORGETFUL.contains(versionOfH2.split(" ")[0]);
  }

  /** Makes an insertion do nothing, or say so, if a unique key is taken. */
  abstract String unlessTaken(String insert);

  /** Tells if a failed insertion says that a unique key is taken. */
  abstract boolean saysTaken(SQLException failed);

  /** Makes a query keep what it finds as it is until the end of the transaction. */
  abstract String holding(String query);

  /**
   * Demands a database that keeps what was committed.
   *
   * @throws StoreException if it would forget it
   */
  abstract void requireDurable(Connection connection) throws SQLException;

  /** Makes sure that what will be committed next is on the disk when that is said. */
  abstract void begin(Connection connection) throws SQLException;

  /** Tells if one transaction must have ended before the next begins. */
  abstract boolean takesTurns();

  /**
   * Waits until nobody else changes the schema, and makes the table of its versions.
   *
   * @param migrating the connection that will change it, without automatic commits
   */
  abstract SchemaLock lockSchema(DataSource dataSource, Connection migrating) throws SQLException;

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  private static StoreException forgetful(String demand) {
    return new StoreException("the database forgets what it has committed: " + demand, false);
  }

  private static Optional<String> word(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
    }
  }
}
