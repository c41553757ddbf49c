package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one transaction, every value bound: a text, number, flag, bytes, time, constant
 * or an {@link Optional} of one.
 *
 * <p>Once a statement has failed the transaction has: it is not committed, whatever the work makes
 * of the exception.
 */
final class Sql {
  private static final int ROWS_AT_A_TIME = 100;

  private final Connection connection;
  private final Dialect dialect;
  private @Nullable RuntimeException failure;

  Sql(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Adds a row; false if one of its unique keys is taken, which leaves everything as it was. */
  boolean add(String table, Columns row) {
    try {
      return changed(dialect.unlessTaken(row.insertInto(table)), row.values()) == 1;
    } catch (SQLException failed) {
      if (dialect.saysTaken(failed)) {
        return false;
      }
      throw failure(failed);
    }
  }

  /** Changes the one row that meets a condition; false if there is none. */
  boolean update(String table, Columns changed, String where, Object... values) {
    return change(changed.update(table, where), changed.values(values)) == 1;
  }

  /** Changes rows; returns how many. */
  int change(String statement, Object... values) {
    try {
      return changed(statement, values);
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /** Returns the first row of an answer, if any. */
  <T> Optional<T> first(Row.Reader<T> reader, String query, Object... values) {
    return all(reader, query, values).stream().findFirst();
  }

  /** Returns the first row of an answer, and lets nobody change it before the transaction ends. */
  <T> Optional<T> hold(Row.Reader<T> reader, String query, Object... values) {
    return first(reader, dialect.holding(query), values);
  }

  /** Returns all rows of an answer; one that is damaged is a failure. */
  <T> List<T> all(Row.Reader<T> reader, String query, Object... values) {
    List<T> read = new ArrayList<>();
    each(query, values, row -> read.add(undamaged(reader, row)));
    return read;
  }

  /**
   * Returns rows of an answer that are not damaged, so that one does not stand in all others' way.
   */
  <T> List<T> readable(int atMost, Row.Reader<T> reader, String query, Object... values) {
    List<T> read = new ArrayList<>();
    each(
        query,
        values,
        row -> {
          try {
            read.add(reader.read(row));
          } catch (MalformedException | IllegalArgumentException damaged) {
            return true;
          }
          return read.size() < atMost;
        });
    return read;
  }

  /**
   * Demands that nothing has failed so far.
   *
   * @throws StoreException if a statement failed and the work went on all the same
   */
  void requireSound() {
    if (failure != null) {
      throw failure;
    }
  }

  /** Looks at a row; false if no more are wanted. */
  private interface Look {
    boolean at(Row row) throws SQLException;
  }

  private void each(String query, Object[] values, Look look) {
    try (PreparedStatement prepared = prepare(query, values)) {
      prepared.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet answer = prepared.executeQuery()) {
        Row row = new Row(answer);
        while (answer.next()) {
          if (!look.at(row)) {
            return;
          }
        }
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private int changed(String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepare(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  private PreparedStatement prepare(String statement, Object... values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      for (int i = 0; i < values.length; i++) {
        bind(prepared, i + 1, values[i]);
      }
      return prepared;
    } catch (SQLException | RuntimeException failed) {
      prepared.close();
      throw failed;
    }
  }

  private static void bind(PreparedStatement to, int index, Object value) throws SQLException {
    if (value instanceof Optional<?> maybe) {
      if (maybe.isPresent()) {
        bind(to, index, maybe.get());
      } else {
        to.setNull(index, Types.NULL);
      }
    } else if (value instanceof Instant time) {
      to.setLong(index, Micros.of(time));
    } else if (value instanceof Enum<?> constant) {
      to.setString(index, constant.name());
    } else {
      to.setObject(index, value);
    }
  }

  private static <T> T undamaged(Row.Reader<T> reader, Row row) throws SQLException {
    try {
      return reader.read(row);
    } catch (MalformedException | IllegalArgumentException damaged) {
      throw new StoreException("a row in the database is damaged", false, damaged);
    }
  }

  private RuntimeException failure(SQLException failed) {
    RuntimeException said = Failure.of(failed);
    if (failure == null) {
      failure = said;
    }
    return said;
  }
}
