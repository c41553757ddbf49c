package id.tanda.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rows by key, whose changes can be taken back until the transaction ends. Guarded by the store's
 * lock.
 */
final class MemoryTable<K, V> {
  /** What takes back the changes of the running transaction, newest first. */
  static final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void rollBack() {
      while (!steps.isEmpty()) {
        steps.pop().run();
      }
    }

    void commit() {
      steps.clear();
    }

    private void add(Runnable step) {
      steps.push(step);
    }
  }

  private final Map<K, V> rows = new LinkedHashMap<>();
  private final Undo undo;

  MemoryTable(Undo undo) {
    this.undo = undo;
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  Collection<V> rows() {
    return rows.values();
  }

  /** Adds a row; false if the key is taken. */
  boolean add(K key, V row) {
    if (rows.putIfAbsent(key, row) != null) {
      return false;
    }
    undo.add(() -> rows.remove(key));
    return true;
  }

  /** Puts a row in the place of the one that is there; false if there is none. */
  boolean replace(K key, V row) {
    V before = rows.replace(key, row);
    if (before == null) {
      return false;
    }
    undo.add(() -> rows.put(key, before));
    return true;
  }

  /** Removes rows that meet a condition, oldest first; returns how many. */
  int removeIf(Predicate<V> condition, int atMost) {
    List<K> met =
        rows.entrySet().stream()
            .filter(entry -> condition.test(entry.getValue()))
            .limit(atMost)
            .map(Map.Entry::getKey)
            .collect(Collectors.toList());
    met.forEach(this::remove);
    return met.size();
  }

  /** Removes a row; false if there is none. */
  private boolean remove(K key) {
    V before = rows.remove(key);
    if (before == null) {
      return false;
    }
    undo.add(() -> rows.put(key, before));
    return true;
  }
}
