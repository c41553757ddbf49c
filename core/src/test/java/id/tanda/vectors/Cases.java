package id.tanda.vectors;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects vectors of signed texts, each with the setting in which it is read. */
final class Cases {
  static final String ACCEPTED = "accepted";
  static final String MALFORMED = "malformed";

  private final String kind;
  private final List<JsonObject> all = new ArrayList<>();

  Cases(String kind) {
    this.kind = kind;
  }

  List<JsonObject> all() {
    return List.copyOf(all);
  }

  /**
   * Adds a vector.
   *
   * @param more names and values of members beyond, or instead of, the usual ones
   */
  void add(String code, String name, String about, String text, Object... more) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", kind);
    members.put("name", kind + "-" + name);
    members.put("about", about);
    members.put("expect", code);
    members.put("text", text);
    members.put("anchors", List.of("a"));
    members.put("bundles", List.of("a-1"));
    members.put("loaded", Setting.NOON);
    members.put("now_ms", millis(1));
    for (int i = 0; i < more.length; i += 2) {
      members.put((String) more[i], more[i + 1]);
    }
    JsonObjectBuilder json = JsonObject.builder();
    members.forEach(json::value);
    all.add(json.build());
  }

  /** Adds what no reader of signed messages takes, whatever its kind. */
  void malformed(String code, Signed sound, Object... more) {
    String text = sound.text();
    add(code, "cut", "cut off", text.substring(0, text.length() - 1), more);
    add(code, "padded", "padding", text + "=", more);
    add(code, "high-s", "the other signature", Compact.twin(text), more);
    add(code, "other-typ", "another typ", sound.header("typ", "tanda-other+jwt").text(), more);
    add(code, "header-jwk", "a header with a member more", sound.header("jwk", "x").text(), more);
    add(code, "header-alg", "another algorithm", sound.header("alg", "none").text(), more);
    sound.header("typ", sound.typ());
  }

  /** Returns members that set the time of reading, after these. */
  static Object[] at(long secondsFromNoon, Object... more) {
    List<Object> members = new ArrayList<>(List.of(more));
    members.add("now_ms");
    members.add(millis(secondsFromNoon));
    return members.toArray();
  }

  static long millis(long secondsFromNoon) {
    return (Setting.NOON + secondsFromNoon) * 1_000;
  }
}
