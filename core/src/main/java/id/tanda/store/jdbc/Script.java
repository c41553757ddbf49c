package id.tanda.store.jdbc;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step of the schema: a resource named as Flyway names them, {@code V1__authority.sql}.
 *
 * @param name the name of the resource
 * @param text its statements, each ended by a semicolon at the end of a line; comments are whole
 *     lines
 */
record Script(String name, String text) {
  private static final Pattern END = Pattern.compile(";\\s*(\\n|$)");

  static Script load(String folder, String name) {
    String path = folder + name;
    try (InputStream resource = Script.class.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[4_096];
      for (int read = resource.read(buffer); read >= 0; read = resource.read(buffer)) {
        all.write(buffer, 0, read);
      }
      return new Script(name, new String(all.toByteArray(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  int version() {
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /** Returns SHA-256 over the text with line ends of one kind, in base64url. */
  String checksum() {
    return Base64Url.encode(Sha256.of(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
  }

  List<String> statements() {
    String code =
        Stream.of(text.split("\\r?\\n", -1))
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));
    return Stream.of(END.split(code))
        .map(String::trim)
        .filter(statement -> !statement.isEmpty())
        .collect(Collectors.toList());
  }
}
