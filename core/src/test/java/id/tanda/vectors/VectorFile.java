package id.tanda.vectors;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * One file of vectors.
 *
 * @param name of the file
 * @param about what it holds
 * @param vectors in a stable order
 * @param answer what the library says to one, as a code
 */
record VectorFile(
    String name,
    String about,
    List<JsonObject> vectors,
    BiFunction<World, JsonObject, String> answer) {
  static final Path FOLDER = Path.of("vectors");

  private static final int MOST_BYTES = 400_000;
  private static final int LINE = 100;

  /** Returns what the file must hold. */
  String text() {
    JsonObject whole = JsonObject.builder().put("about", about).objects("vectors", vectors).build();
    return pretty(whole, "") + "\n";
  }

  Path path() {
    return FOLDER.resolve(name);
  }

  /** Returns the vectors as the file has them. */
  List<JsonObject> read() throws IOException, MalformedException {
    return JsonObject.parse(Files.readAllBytes(path()), MOST_BYTES).objects("vectors");
  }

  void write() throws IOException {
    Files.write(path(), text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }

  private static String pretty(Object value, String indent) {
    String line = json(value);
    String deeper = indent + "  ";
    if (value instanceof JsonObject object && isLong(line)) {
      return object.names().stream()
          .map(
              name -> deeper + json(name) + ": " + pretty(object.value(name).orElseThrow(), deeper))
          .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (value instanceof List<?> list && isLong(line)) {
      return list.stream()
          .map(each -> deeper + pretty(each, deeper))
          .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    return line;
  }

  private static boolean isLong(String line) {
    return line.length() > LINE;
  }

  private static String json(Object value) {
    String wrapped = JsonObject.builder().value("", value).build().text();
    return wrapped.substring("{\"\":".length(), wrapped.length() - 1);
  }
}
