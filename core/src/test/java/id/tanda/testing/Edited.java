package id.tanda.testing;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;

/** Payloads with one thing changed, for hostile fixtures. */
public final class Edited {
  private Edited() {}

  /** Returns the object with this member set to a value, in its place or at the end. */
  public static JsonObject with(JsonObject object, String member, Object value) {
    JsonObjectBuilder edited = JsonObject.builder();
    for (String name : object.names()) {
      edited.value(name, name.equals(member) ? value : object.value(name).orElseThrow());
    }
    return object.has(member) ? edited.build() : edited.value(member, value).build();
  }

  /** Returns the object without this member. */
  public static JsonObject without(JsonObject object, String member) {
    JsonObjectBuilder edited = JsonObject.builder();
    for (String name : object.names()) {
      if (!name.equals(member)) {
        edited.value(name, object.value(name).orElseThrow());
      }
    }
    return edited.build();
  }
}
