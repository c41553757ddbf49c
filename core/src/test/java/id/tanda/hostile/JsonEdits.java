package id.tanda.hostile;

import java.util.Collections;
import java.util.List;

/** Makes JSON say something else, or nothing that JSON can say. */
public final class JsonEdits {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-1",
          "1",
          "7",
          "1.0",
          "1.5",
          "1e2",
          "1e400",
          "9007199254740991",
          "9007199254740992",
          "9223372036854775807",
          "9223372036854775808",
          "253402300799",
          "253402300800",
          "-9223372036854775808",
          "9".repeat(400),
          "NaN",
          "Infinity",
          "01",
          "+1",
          ".5",
          "0x10",
          "'x'",
          "\"\"",
          "\"x\"",
          "\".\"",
          "\"..\"",
          "\"" + "A".repeat(43) + "\"",
          "\"" + "A".repeat(22) + "\"",
          "\"" + "x".repeat(9_000) + "\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\\u202e\"",
          "\"\u200b\"",
          "\"a\nb\"",
          "\"\\x\"",
          "\"ES256\"",
          "\"es256\"",
          "\"none\"",
          "\"HS256\"",
          "\"urn:tanda:anyone\"",
          "[]",
          "{}",
          "[null]",
          "[\"x\",\"x\"]",
          "[{}]",
          "{\"x\":\"y\"}",
          "[1,2",
          "{\"a\":1,\"a\":2}",
          "{\"a\":{\"b\":1,\"\\u0062\":2}}",
          "/**/1",
          "1//",
          "",
          ",",
          "\"x",
          "\ufeff1",
          "[".repeat(20) + "]".repeat(20),
          "[".repeat(3_000));
  private static final List<String> NAMES =
      List.of(
          "alg",
          "typ",
          "kid",
          "crit",
          "b64",
          "jwk",
          "jku",
          "x5u",
          "x5c",
          "zip",
          "iss",
          "aud",
          "sub",
          "iat",
          "exp",
          "nbf",
          "jti",
          "vct",
          "cnf",
          "status",
          "nonce",
          "sd_hash",
          "_sd",
          "_sd_alg",
          "...",
          "tanda_scope",
          "x",
          "",
          "\\u0061lg",
          "__proto__");

  private final Choices choices;

  /** Edits by these choices. */
  public JsonEdits(Choices choices) {
    this.choices = choices;
  }

  /** Makes one change somewhere. */
  public void edit(JsonItem root) {
    List<JsonItem> containers = root.containers();
    if (containers.isEmpty()) {
      root.raw = choices.of(VALUES);
      return;
    }
    JsonItem in = choices.of(containers);
    int at = choices.below(in.items.size());
    switch (choices.below(9)) {
      case 0 -> in.remove(at);
      case 1 -> add(in, choices.of(NAMES), JsonItem.raw(choices.of(VALUES)));
      case 2 -> addAgain(in, at);
      case 3 -> swap(in, at, choices.below(in.items.size()));
      case 4 -> rename(in, at);
      case 5 -> shift(in.items.get(at));
      case 6 -> in.items.set(at, listOf(in.items.get(at)));
      default -> in.items.set(at, JsonItem.raw(choices.of(VALUES)));
    }
  }

  private static JsonItem listOf(JsonItem item) {
    JsonItem list = JsonItem.raw("[]");
    list.items.add(item);
    return list;
  }

  private static void add(JsonItem in, String name, JsonItem value) {
    if (in.isObject()) {
      in.add('"' + name + '"', value);
    } else {
      in.items.add(value);
    }
  }

  private void addAgain(JsonItem in, int at) {
    JsonItem again = choices.oneIn(2) ? in.items.get(at) : JsonItem.raw(choices.of(VALUES));
    if (in.isObject()) {
      String name = in.names.get(at);
      boolean escaped = name.length() > 2 && name.charAt(1) != '\\' && choices.oneIn(2);
      in.add(escaped ? JsonSpelling.escaped(name, 1) : name, again);
    } else {
      in.items.add(again);
    }
  }

  private static void swap(JsonItem in, int one, int other) {
    Collections.swap(in.items, one, other);
    if (in.isObject()) {
      Collections.swap(in.names, one, other);
    }
  }

  private void rename(JsonItem in, int at) {
    if (in.isObject()) {
      in.names.set(at, '"' + choices.of(NAMES) + '"');
    }
  }

  /** Moves a number a little, or gives a text another case or length. */
  private void shift(JsonItem value) {
    if (value.raw.matches("-?[0-9]{1,15}")) {
      value.raw = Long.toString(Long.parseLong(value.raw) + step());
    } else if (value.raw.length() > 2 && value.raw.startsWith("\"")) {
      value.raw = '"' + Damage.of(value.raw.substring(1, value.raw.length() - 1), choices) + '"';
    }
  }

  private long step() {
    long size = choices.of(List.of(1L, 2L, 6L, 60L, 89L, 90L, 91L, 300L, 86_400L, 3_000_000L));
    return choices.oneIn(2) ? size : -size;
  }
}
