package id.tanda;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SigningKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded damage to valid texts: to their characters, or to what they say, signed again. */
final class Mutations {
  private static final String CHARACTERS = "Aa0-_.~:=+ \n\u0000\u202e\u0131\ud800\"{}[]\\";
  private static final List<Object> VALUES =
      List.of(
          "",
          "x",
          ".",
          "a".repeat(43),
          "A".repeat(22),
          "\u202e\u200b",
          "x".repeat(9_000),
          "9999-12-31",
          0L,
          -1L,
          1L,
          253_402_300_799L,
          (1L << 53) - 1,
          true,
          false,
          List.of(),
          List.of("x", "x"),
          List.of(JsonObject.builder().build()),
          JsonObject.builder().build(),
          JsonObject.builder().put("x", "y").build());

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the text with one to three places changed, cut out or doubled. */
  String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(damaged.length());
      int to = Math.min(damaged.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> damaged.setCharAt(at, character());
        case 1 -> damaged.insert(at, character());
        case 2 -> damaged.insert(at, damaged.substring(at, to));
        default -> damaged.delete(at, to).append('.');
      }
    }
    return damaged.toString();
  }

  /** Returns a JWS that says something else in one place, under a signature that holds. */
  String resigned(String jws, SigningKey key) {
    try {
      Jws read = Jws.parse(jws, Integer.MAX_VALUE);
      return Jws.sign(key, read.typ(), changed(read.payload()));
    } catch (MalformedException notAJws) {
      throw new AssertionError(notAJws);
    }
  }

  JsonObject changed(JsonObject object) {
    List<String> names = new ArrayList<>(object.names());
    int chosen = random.nextInt(names.size() + 1);
    JsonObjectBuilder changed = JsonObject.builder();
    for (int i = 0; i < names.size(); i++) {
      Object value = object.value(names.get(i)).orElseThrow();
      if (i != chosen) {
        changed.value(names.get(i), value);
      } else if (random.nextInt(8) > 0) {
        changed.value(names.get(i), changed(value));
      }
    }
    return chosen < names.size()
        ? changed.build()
        : changed.value("unknown", VALUES.get(random.nextInt(VALUES.size()))).build();
  }

  private Object changed(Object value) {
    if (value instanceof JsonObject object && random.nextInt(4) > 0) {
      return changed(object);
    }
    if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(3) > 0) {
      List<Object> changed = new ArrayList<>(list);
      int at = random.nextInt(list.size());
      changed.set(at, changed(list.get(at)));
      return changed;
    }
    if (value instanceof Long number && random.nextInt(3) > 0) {
      return number + random.nextInt(7) - 3;
    }
    if (value instanceof String text && !text.isEmpty() && random.nextInt(3) == 0) {
      return Base64Url.encode(new byte[1 + random.nextInt(text.length())]);
    }
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private char character() {
    return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
  }
}
