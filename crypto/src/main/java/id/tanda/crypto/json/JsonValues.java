package id.tanda.crypto.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What may stand in JSON as we read and write it. */
final class JsonValues {
  /** I-JSON, RFC 7493, section 2.2: beyond this, readers in floating point see another number. */
  static final long LARGEST = (1L << 53) - 1;

  private JsonValues() {}

  static boolean isInRange(long integer) {
    return integer >= -LARGEST && integer <= LARGEST;
  }

  /** Tells whether a text has no NUL and no half of a surrogate pair. */
  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0 || Character.isLowSurrogate(unit)) {
        return false;
      }
      if (Character.isHighSurrogate(unit)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  static Object checked(Object value) {
    if ((value instanceof String text && isSound(text))
        || (value instanceof Long integer && isInRange(integer))
        || value instanceof Boolean
        || value instanceof JsonObject) {
      return value;
    }
    if (value instanceof List<?> list) {
      return checkedList(list);
    }
    throw new IllegalArgumentException(
        "value must be a sound text, an integer within 2^53, a Boolean, an object or a list");
  }

  static List<Object> checkedList(List<?> list) {
    List<Object> copy = new ArrayList<>(list.size());
    list.forEach(each -> copy.add(checked(each)));
    return Collections.unmodifiableList(copy);
  }
}
