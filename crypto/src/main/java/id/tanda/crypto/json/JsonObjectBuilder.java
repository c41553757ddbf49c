package id.tanda.crypto.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link JsonObject}; members keep the order of the calls.
 *
 * <p>Not thread-safe. Every method throws {@link IllegalArgumentException} for a member that is
 * already there, and for a name or value that a strict reader would refuse.
 */
public final class JsonObjectBuilder {
  private final Map<String, Object> members = new LinkedHashMap<>();

  JsonObjectBuilder() {}

  /**
   * Adds a text.
   *
   * @param name the member's name
   * @param text any well-formed text without NUL
   * @return this builder
   */
  public JsonObjectBuilder put(String name, String text) {
    return value(name, text);
  }

  /**
   * Adds an integer.
   *
   * @param name the member's name
   * @param integer at most 2^53 - 1 in size, which every reader of JSON gets right
   * @return this builder
   */
  public JsonObjectBuilder put(String name, long integer) {
    return value(name, integer);
  }

  /**
   * Adds a flag.
   *
   * @param name the member's name
   * @param flag true or false
   * @return this builder
   */
  public JsonObjectBuilder put(String name, boolean flag) {
    return value(name, flag);
  }

  /**
   * Adds an object.
   *
   * @param name the member's name
   * @param object the inner object
   * @return this builder
   */
  public JsonObjectBuilder put(String name, JsonObject object) {
    return value(name, object);
  }

  /**
   * Adds a list of texts.
   *
   * @param name the member's name
   * @param texts the texts, copied
   * @return this builder
   */
  public JsonObjectBuilder texts(String name, List<String> texts) {
    return value(name, texts);
  }

  /**
   * Adds a list of objects.
   *
   * @param name the member's name
   * @param objects the objects, copied
   * @return this builder
   */
  public JsonObjectBuilder objects(String name, List<JsonObject> objects) {
    return value(name, objects);
  }

  /**
   * Adds a value as {@link JsonObject#value} returns it.
   *
   * @param name the member's name
   * @param value a {@link String}, {@link Long}, {@link Boolean}, {@link JsonObject} or list of
   *     these
   * @return this builder
   */
  public JsonObjectBuilder value(String name, Object value) {
    JsonValues.checked(name);
    if (members.putIfAbsent(name, JsonValues.checked(value)) != null) {
      throw new IllegalArgumentException("a member must not be added twice");
    }
    return this;
  }

  /**
   * Adds all members of another object.
   *
   * @param object where they come from
   * @return this builder
   */
  public JsonObjectBuilder all(JsonObject object) {
    for (String name : object.names()) {
      value(name, object.value(name).get());
    }
    return this;
  }

  /**
   * Ends the object. The builder may go on to build a longer one.
   *
   * @return an immutable object
   */
  public JsonObject build() {
    return new JsonObject(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
  }
}
