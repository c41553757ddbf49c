package id.tanda.crypto.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import id.tanda.crypto.MalformedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly, with Jackson's tokens behind our own checks.
 *
 * <p>Names are not kept in shared tables, whose protection against colliding names is an unchecked
 * exception, and buffers are not kept either, since they may have held secrets.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_TEXT = 8_192;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(20)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  private final JsonParser parser;
  private final int maxText;

  private JsonReader(JsonParser parser, int maxText) {
    this.parser = parser;
    this.maxText = maxText;
  }

  static String decode(byte[] utf8, int maxBytes) throws MalformedException {
    checkSize(utf8.length, maxBytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("JSON must be UTF-8");
    }
  }

  static JsonObject object(String text, int max) throws MalformedException {
    if (read(text, max) instanceof JsonObject object) {
      return object;
    }
    throw new MalformedException("JSON must be an object");
  }

  static List<Object> array(String text, int max) throws MalformedException {
    if (read(text, max) instanceof List<?> list) {
      return Collections.unmodifiableList(list);
    }
    throw new MalformedException("JSON must be an array");
  }

  private static Object read(String text, int max) throws MalformedException {
    checkSize(text.length(), max);
    int maxText = max > JsonObject.DEFAULT_BYTES ? max : MAX_TEXT;
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonReader(parser, maxText).root();
    } catch (IOException e) {
      throw new MalformedException("JSON must follow RFC 8259, at most 16 levels deep");
    }
  }

  private static void checkSize(int size, int max) throws MalformedException {
    if (size > max) {
      throw new MalformedException("JSON must have at most " + max + " bytes");
    }
  }

  private Object root() throws IOException, MalformedException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
      throw new MalformedException("JSON must be an object or an array");
    }
    Object root = value(first);
    if (parser.nextToken() != null) {
      throw new MalformedException("JSON must end after its value");
    }
    return root;
  }

  private Object value(JsonToken token) throws IOException, MalformedException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> sound(parser.getText());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new MalformedException("JSON must hold no null and no fraction");
    };
  }

  private JsonObject object() throws IOException, MalformedException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = sound(parser.currentName());
      if (members.putIfAbsent(name, value(parser.nextToken())) != null) {
        throw new MalformedException("JSON must hold no member twice");
      }
    }
    return new JsonObject(Collections.unmodifiableMap(members));
  }

  private List<Object> array() throws IOException, MalformedException {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(value(token));
    }
    return Collections.unmodifiableList(values);
  }

  private String sound(String text) throws MalformedException {
    if (text.length() > maxText || !JsonValues.isSound(text)) {
      throw new MalformedException("JSON texts must be sound Unicode, at most " + maxText);
    }
    return text;
  }

  private Long integer() throws IOException, MalformedException {
    long integer = parser.getLongValue();
    // One spelling: this refuses -0.
    if (!JsonValues.isInRange(integer) || !Long.toString(integer).equals(parser.getText())) {
      throw new MalformedException("JSON integers must be within 2^53");
    }
    return integer;
  }
}
