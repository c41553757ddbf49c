package id.tanda.engines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database of a test, gone when it is closed. */
public interface Database extends AutoCloseable {
  /** Returns where its connections come from. */
  DataSource dataSource();

  /** Returns its address. */
  String url();

  @Override
  void close();

  /** Runs a statement, as whoever holds the database could. */
  default void run(String statement) {
    try (Connection connection = dataSource().getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Deletes all rows but those that tell the version of the schema. */
  default void empty() {
    String tables =
        "SELECT STRING_AGG(TABLE_NAME, ',') FROM INFORMATION_SCHEMA.TABLES"
            + " WHERE LOWER(TABLE_SCHEMA) = LOWER(CURRENT_SCHEMA)"
            + " AND LOWER(TABLE_NAME) <> 'tanda_schema'";
    for (String table : ask(tables).split(",")) {
      run("DELETE FROM " + table);
    }
  }

  /** Returns the first value that a query finds, as text. */
  default String ask(String query) {
    try (Connection connection = dataSource().getConnection();
        Statement running = connection.createStatement();
        ResultSet answer = running.executeQuery(query)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
