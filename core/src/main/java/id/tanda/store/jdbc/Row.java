package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One row of an answer, by columns. A column that must not be empty and is makes it damaged. */
final class Row {
  /** Makes a value of the rows of one table. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * Reads one row.
     *
     * @throws MalformedException if it is damaged
     * @throws IllegalArgumentException likewise: values check themselves
     */
    T read(Row row) throws SQLException, MalformedException;
  }

  private final ResultSet at;

  Row(ResultSet at) {
    this.at = at;
  }

  String text(String column) throws SQLException, MalformedException {
    return there(maybeText(column), column);
  }

  Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(at.getString(column));
  }

  byte[] bytes(String column) throws SQLException, MalformedException {
    return there(Optional.ofNullable(at.getBytes(column)), column);
  }

  long number(String column) throws SQLException, MalformedException {
    return there(maybeNumber(column), column);
  }

  int count(String column) throws SQLException, MalformedException {
    try {
      return Math.toIntExact(number(column));
    } catch (ArithmeticException tooLarge) {
      throw new MalformedException(column + " must be a count");
    }
  }

  double fraction(String column) throws SQLException, MalformedException {
    double fraction = at.getDouble(column);
    return there(at.wasNull() ? Optional.empty() : Optional.of(fraction), column);
  }

  boolean flag(String column) throws SQLException, MalformedException {
    boolean flag = at.getBoolean(column);
    return there(at.wasNull() ? Optional.empty() : Optional.of(flag), column);
  }

  Instant time(String column) throws SQLException, MalformedException {
    return Micros.instant(number(column));
  }

  Optional<Instant> maybeTime(String column) throws SQLException {
    return maybeNumber(column).map(Micros::instant);
  }

  /** Reads the name of a constant. */
  <E extends Enum<E>> E oneOf(Class<E> type, String column)
      throws SQLException, MalformedException {
    String name = text(column);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedException(column + " must be one of " + type.getSimpleName());
    }
  }

  private Optional<Long> maybeNumber(String column) throws SQLException {
    long number = at.getLong(column);
    return at.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static <T> T there(Optional<T> value, String column) throws MalformedException {
    if (value.isEmpty()) {
      throw new MalformedException(column + " must not be empty");
    }
    return value.get();
  }
}
