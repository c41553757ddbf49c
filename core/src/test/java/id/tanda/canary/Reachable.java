package id.tanda.canary;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All objects that can be reached from some, through the fields of our classes. */
public final class Reachable {
  private static final String OURS = "id.tanda.";

  private final Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  private Reachable() {}

  /** Returns the objects and all that can be reached from them. */
  public static Stream<Object> from(Collection<?> roots) {
    Reachable reachable = new Reachable();
    roots.forEach(reachable::add);
    while (!reachable.open.isEmpty()) {
      reachable.visit(reachable.open.pop());
    }
    return reachable.found.stream();
  }

  /** Tells if it is of a class that hosts get from us, and not of a test. */
  public static boolean isShipped(Object object) {
    return object.getClass().getName().startsWith(OURS)
        && !object
            .getClass()
            .getProtectionDomain()
            .getCodeSource()
            .equals(Reachable.class.getProtectionDomain().getCodeSource());
  }

  private void add(@Nullable Object object) {
    if (object != null && found.add(object)) {
      open.push(object);
    }
  }

  private void visit(Object object) {
    if (object instanceof Object[] array) {
      Arrays.asList(array).forEach(this::add);
    } else if (object instanceof Collection<?> collection) {
      collection.forEach(this::add);
    } else if (object instanceof Map<?, ?> map) {
      map.forEach(this::addBoth);
    } else if (object instanceof Optional<?> optional) {
      optional.ifPresent(this::add);
    } else if (object instanceof AtomicReference<?> reference) {
      add(reference.get());
    } else if (object.getClass().getName().startsWith(OURS)) {
      visitFields(object, object.getClass());
    }
  }

  private void addBoth(Object key, Object value) {
    add(key);
    add(value);
  }

  private void visitFields(Object object, @Nullable Class<?> type) {
    if (type == null || !type.getName().startsWith(OURS)) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        add(value(field, object));
      }
    }
    visitFields(object, type.getSuperclass());
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException notOpen) {
      throw new AssertionError(notOpen);
    }
  }
}
