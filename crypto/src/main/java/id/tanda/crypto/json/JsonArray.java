package id.tanda.crypto.json;

import id.tanda.crypto.MalformedException;
import java.util.List;

/**
 * A JSON array that stands on its own, as the disclosures of SD-JWT do.
 *
 * <p>Immutable. Read and written as strictly as {@link JsonObject}.
 */
public final class JsonArray {
  private final List<Object> values;

  JsonArray(List<Object> values) {
    this.values = values;
  }

  /**
   * Reads an array of at most {@link JsonObject#DEFAULT_BYTES} bytes.
   *
   * @param utf8 the whole array and nothing else
   * @return the array
   * @throws MalformedException if the bytes are anything but one strict JSON array
   */
  public static JsonArray parse(byte[] utf8) throws MalformedException {
    int max = JsonObject.DEFAULT_BYTES;
    return new JsonArray(JsonReader.array(JsonReader.decode(utf8, max), max));
  }

  /**
   * Makes an array.
   *
   * @param values texts, longs, Booleans, objects or lists of these
   * @return the array
   * @throws IllegalArgumentException if a value is of another type or cannot be written
   */
  public static JsonArray of(Object... values) {
    return new JsonArray(JsonValues.checkedList(List.of(values)));
  }

  /**
   * Returns the values.
   *
   * @return an unmodifiable list of {@link String}, {@link Long}, {@link Boolean}, {@link
   *     JsonObject} and lists of these
   */
  public List<Object> values() {
    return values;
  }

  /**
   * Writes the array without white space.
   *
   * @return the text
   */
  public String text() {
    return JsonWriter.write(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonArray array && array.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Shows the number of values and nothing of their content. */
  @Override
  public String toString() {
    return "JsonArray[" + values.size() + "]";
  }
}
