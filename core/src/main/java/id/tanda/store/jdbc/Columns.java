package id.tanda.store.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Columns with their values, in order: a row to be written. Names come from our code alone. */
final class Columns {
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a column with a value that {@link Sql} can bind; an empty Optional is NULL. */
  Columns with(String name, Object value) {
    names.add(name);
    values.add(value);
    return this;
  }

  String insertInto(String table) {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", names)
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(names.size(), "?"))
        + ")";
  }

  String update(String table, String where) {
    return names.stream()
        .map(name -> name + " = ?")
        .collect(Collectors.joining(", ", "UPDATE " + table + " SET ", " WHERE " + where));
  }

  /** Returns the values in the order of the statement, then those of its condition. */
  Object[] values(Object... ofCondition) {
    List<Object> all = new ArrayList<>(values);
    Collections.addAll(all, ofCondition);
    return all.toArray();
  }
}
