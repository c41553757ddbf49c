package id.tanda.store.jdbc;

import id.tanda.store.jdbc.SchemaException.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The steps of a schema, from version 1 on. Each records its own version in {@code tanda_schema},
 * whoever runs it; what runs it here adds the checksum.
 */
final class Scripts {
  static final String TABLE =
      "CREATE TABLE IF NOT EXISTS tanda_schema"
          + " (version INTEGER NOT NULL PRIMARY KEY, checksum VARCHAR(64))";

  private static final List<String> NO_TABLE = List.of("42P01", "42S02", "42S03", "42S04");
  private static final String UNKNOWN = "";

  private final List<Script> steps;

  private Scripts(List<Script> steps) {
    this.steps = steps;
  }

  /** Loads the steps with these names, in their order. */
  static Scripts of(String folder, String... names) {
    return new Scripts(
        Stream.of(names).map(name -> Script.load(folder, name)).collect(Collectors.toList()));
  }

  /** Runs the steps that have not run yet, one process at a time; returns the version. */
  int bringUpToDate(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      Dialect.SchemaLock lock = Dialect.of(connection).lockSchema(dataSource, connection);
      try {
        bringUpToDate(connection);
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      } finally {
        lock.close(); // only now others may look
      }
      return steps.size();
    }
  }

  private void bringUpToDate(Connection connection) throws SQLException {
    Map<Integer, String> ran = ran(connection);
    requireKnown(ran);
    for (Script step : steps) {
      if (!ran.containsKey(step.version())) {
        run(connection, step);
      }
    }
  }

  /** Demands that exactly these steps have run. */
  void requireCurrent(Connection connection) throws SQLException {
    Map<Integer, String> ran = ranIfAny(connection);
    requireKnown(ran);
    if (ran.size() < steps.size()) {
      throw new SchemaException(
          Fault.BEHIND, "schema is version " + ran.size() + ", must be " + steps.size());
    }
  }

  private void requireKnown(Map<Integer, String> ran) {
    ran.forEach(
        (version, checksum) -> {
          if (version > steps.size()) {
            throw new SchemaException(
                Fault.AHEAD, "schema is version " + version + ", must be " + steps.size());
          }
          Script step = steps.get(version - 1);
          if (!checksum.equals(UNKNOWN) && !checksum.equals(step.checksum())) {
            throw new SchemaException(Fault.CHANGED, step.name() + " is not what was run");
          }
        });
  }

  private static void run(Connection connection, Script step) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : step.statements()) {
        statement.execute(each);
      }
    }
    try (PreparedStatement note =
        connection.prepareStatement("UPDATE tanda_schema SET checksum = ? WHERE version = ?")) {
      note.setString(1, step.checksum());
      note.setInt(2, step.version());
      if (note.executeUpdate() != 1) {
        throw new IllegalStateException(step.name() + " must record its version");
      }
    }
  }

  private static Map<Integer, String> ranIfAny(Connection connection) throws SQLException {
    try {
      return ran(connection);
    } catch (SQLException failed) {
      if (NO_TABLE.contains(String.valueOf(failed.getSQLState()))) {
        return Map.of();
      }
      throw failed;
    }
  }

  /** Returns the checksums of the steps that have run, unknown ones as an empty text. */
  private static Map<Integer, String> ran(Connection connection) throws SQLException {
    Map<Integer, String> ran = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version, COALESCE(checksum, '') FROM tanda_schema WHERE version > 0")) {
      while (rows.next()) {
        ran.put(rows.getInt(1), rows.getString(2));
      }
    }
    return ran;
  }
}
