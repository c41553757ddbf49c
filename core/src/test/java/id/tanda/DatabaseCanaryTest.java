package id.tanda;

import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.store.AuthorityStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The canaries in an authority that keeps everything in a database. */
@ParameterizedClass
@EnumSource(
    value = Engine.class,
    names = {"H2_FILE", "POSTGRESQL"})
class DatabaseCanaryTest extends CanaryContract {
  private static final String COLUMNS =
      "SELECT table_name, column_name FROM information_schema.columns"
          + " WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) LIKE 'tanda%'";

  private final FreshStore fresh;

  DatabaseCanaryTest(Engine engine) {
    this.fresh = engine.open();
  }

  @Override
  AuthorityStore store() {
    return fresh.store();
  }

  @Override
  Stream<Object> columns(AuthorityStore store) {
    List<Object> values = new ArrayList<>();
    try (Connection connection = fresh.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String query : queries(statement)) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            values.add(rows.getObject(1));
          }
        }
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    return values.stream();
  }

  /** Returns a query for each column of each table, whatever they are. */
  private static List<String> queries(Statement statement) throws SQLException {
    List<String> queries = new ArrayList<>();
    try (ResultSet columns = statement.executeQuery(COLUMNS)) {
      while (columns.next()) {
        String column = columns.getString(2);
        queries.add(
            "SELECT "
                + column
                + " FROM "
                + columns.getString(1)
                + " WHERE "
                + column
                + " IS NOT NULL");
      }
    }
    return queries;
  }

  @AfterEach
  void close() {
    fresh.close();
  }
}
