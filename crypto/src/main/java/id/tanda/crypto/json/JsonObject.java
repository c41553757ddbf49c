package id.tanda.crypto.json;

import id.tanda.crypto.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A JSON object: members in their order, each a text, an integer, a flag, an object or a list.
 *
 * <p>Immutable. Two objects are equal if their members are, in whatever order. The accessors refuse
 * what is absent or of another type and name the member, never its content.
 */
public final class JsonObject {
  /** How many bytes are read where the caller does not say: 16,384. */
  public static final int DEFAULT_BYTES = 16_384;

  /** The last second of the year 9999, the largest date accepted anywhere. */
  public static final long LAST_SECOND = 253_402_300_799L;

  private final Map<String, Object> members;

  JsonObject(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Reads an object of at most {@value #DEFAULT_BYTES} bytes.
   *
   * @param utf8 the whole object and nothing else
   * @return the object
   * @throws MalformedException if the bytes are anything but one strict JSON object
   */
  public static JsonObject parse(byte[] utf8) throws MalformedException {
    return parse(utf8, DEFAULT_BYTES);
  }

  /**
   * Reads an object.
   *
   * @param utf8 the whole object and nothing else
   * @param maxBytes how long it may be; texts in it have at most 8,192 characters, or as many as
   *     this if it is more than the default
   * @return the object
   * @throws MalformedException if the bytes are anything but one strict JSON object
   */
  public static JsonObject parse(byte[] utf8, int maxBytes) throws MalformedException {
    return JsonReader.object(JsonReader.decode(utf8, maxBytes), maxBytes);
  }

  /**
   * Reads an object of at most {@value #DEFAULT_BYTES} characters.
   *
   * @param text the whole object and nothing else
   * @return the object
   * @throws MalformedException if the text is anything but one strict JSON object
   */
  public static JsonObject parse(String text) throws MalformedException {
    return JsonReader.object(text, DEFAULT_BYTES);
  }

  /** {@return a builder of a new object, which keeps the order of its calls} */
  public static JsonObjectBuilder builder() {
    return new JsonObjectBuilder();
  }

  /** {@return the names of the members in their order, an unmodifiable set} */
  public Set<String> names() {
    return members.keySet();
  }

  /**
   * {@return whether a member is there}
   *
   * @param name its name
   */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /**
   * Returns a member of whatever type.
   *
   * @param name its name
   * @return a text, {@link Long}, {@link Boolean}, object or unmodifiable {@link List}, if any
   */
  public Optional<Object> value(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * {@return a text, possibly empty}
   *
   * @param name the member's name
   * @throws MalformedException if the member is absent or no text
   */
  public String text(String name) throws MalformedException {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new MalformedException(name + " must be a text");
  }

  /**
   * Returns a text that is neither empty nor long.
   *
   * @param name the member's name
   * @param maxChars how many characters it may have, inclusive
   * @return its text
   * @throws MalformedException if the member is absent, no text, empty or longer
   */
  public String text(String name, int maxChars) throws MalformedException {
    String text = text(name);
    if (text.isEmpty() || text.length() > maxChars) {
      throw new MalformedException(name + " must have 1 to " + maxChars + " characters");
    }
    return text;
  }

  /**
   * Returns an integer from 0 to {@link #LAST_SECOND}, which fits dates and counts.
   *
   * @param name the member's name
   * @return its value
   * @throws MalformedException if the member is absent, no integer or out of range
   */
  public long integer(String name) throws MalformedException {
    return integer(name, 0, LAST_SECOND);
  }

  /**
   * Returns an integer.
   *
   * @param name the member's name
   * @param min the smallest value, inclusive
   * @param max the largest value, inclusive
   * @return its value
   * @throws MalformedException if the member is absent, no integer or out of range
   */
  public long integer(String name, long min, long max) throws MalformedException {
    if (members.get(name) instanceof Long value && value >= min && value <= max) {
      return value;
    }
    throw new MalformedException(name + " must be an integer of " + min + " to " + max);
  }

  /**
   * {@return a flag}
   *
   * @param name the member's name
   * @throws MalformedException if the member is absent or no Boolean
   */
  public boolean flag(String name) throws MalformedException {
    if (members.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw new MalformedException(name + " must be true or false");
  }

  /**
   * {@return an object within this one}
   *
   * @param name the member's name
   * @throws MalformedException if the member is absent or no object
   */
  public JsonObject object(String name) throws MalformedException {
    if (members.get(name) instanceof JsonObject object) {
      return object;
    }
    throw new MalformedException(name + " must be an object");
  }

  /**
   * {@return a list of texts, possibly empty}
   *
   * @param name the member's name
   * @throws MalformedException if the member is absent or not a list of texts alone
   */
  public List<String> texts(String name) throws MalformedException {
    return list(name, String.class, "texts");
  }

  /**
   * {@return a list of objects, possibly empty}
   *
   * @param name the member's name
   * @throws MalformedException if the member is absent or not a list of objects alone
   */
  public List<JsonObject> objects(String name) throws MalformedException {
    return list(name, JsonObject.class, "objects");
  }

  /**
   * Refuses members that the reader does not know.
   *
   * @param allowed the names that may be there, not all of which need to be
   * @throws MalformedException if another member is there
   */
  public void only(String... allowed) throws MalformedException {
    if (!Set.of(allowed).containsAll(members.keySet())) {
      throw new MalformedException("members must be among " + String.join(", ", allowed));
    }
  }

  /**
   * Writes the object without white space, members in their order, escapes as in <a
   * href="https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2">RFC 8785, section 3.2.2</a>.
   *
   * @return the text
   */
  public String text() {
    return JsonWriter.write(this);
  }

  /** {@return a new array of {@link #text()} in UTF-8} */
  public byte[] utf8() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject object && object.members.equals(members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.keySet().stream()
        .map(JsonWriter::write)
        .collect(Collectors.joining(", ", "JsonObject[", "]"));
  }

  private <T> List<T> list(String name, Class<T> type, String kind) throws MalformedException {
    if (members.get(name) instanceof List<?> list && list.stream().allMatch(type::isInstance)) {
      return Collections.unmodifiableList(
          list.stream().map(type::cast).collect(Collectors.toList()));
    }
    throw new MalformedException(name + " must be a list of " + kind);
  }
}
