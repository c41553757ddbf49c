package id.tanda.crypto.json;

import java.util.List;

/** Writes JSON compactly and always the same way. */
final class JsonWriter {
  private static final String SHORT_ESCAPED = "\b\t\n\f\r\"\\";
  private static final String SHORT_ESCAPES = "btnfr\"\\";
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(256);

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof JsonObject object) {
      object(object);
    } else if (value instanceof List<?> list) {
      list(list);
    } else {
      out.append(value); // an integer or a flag, which write themselves
    }
  }

  private void object(JsonObject object) {
    out.append('{');
    String separator = "";
    for (String name : object.names()) {
      out.append(separator);
      text(name);
      out.append(':');
      value(object.value(name).get());
      separator = ",";
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object each : list) {
      out.append(separator);
      value(each);
      separator = ",";
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char character) {
    int escape = SHORT_ESCAPED.indexOf(character);
    if (escape >= 0) {
      out.append('\\').append(SHORT_ESCAPES.charAt(escape));
    } else if (character < ' ') {
      out.append("\\u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
    } else {
      out.append(character);
    }
  }
}
