package id.tanda.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes the same JSON in other ways: white space, order, escapes. */
public final class JsonSpelling {
  private static final List<String> WHITE = List.of(" ", "  ", "\n", "\r\n", "\t", " \n ");

  private final Choices choices;
  private final StringBuilder out = new StringBuilder();

  private JsonSpelling(Choices choices) {
    this.choices = choices;
  }

  /** Returns another spelling, or with little chance the usual one. */
  public static String of(JsonItem item, Choices choices) {
    JsonSpelling spelling = new JsonSpelling(choices);
    spelling.white();
    spelling.value(item);
    spelling.white();
    return spelling.out.toString();
  }

  static String escaped(String spelled, int at) {
    return spelled.substring(0, at)
        + String.format(Locale.ROOT, "\\u%04x", (int) spelled.charAt(at))
        + spelled.substring(at + 1);
  }

  private void value(JsonItem item) {
    if (item.isPlain()) {
      out.append(spelled(item.raw));
      return;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < item.items.size(); i++) {
      order.add(item.isObject() ? choices.below(order.size() + 1) : i, i);
    }
    if (item.isObject() && choices.oneIn(2)) {
      Collections.sort(order);
    }
    out.append(item.raw.charAt(0));
    String comma = "";
    for (int i : order) {
      out.append(comma);
      white();
      if (item.isObject()) {
        out.append(spelled(item.names.get(i)));
        white();
        out.append(':');
        white();
      }
      value(item.items.get(i));
      white();
      comma = ",";
    }
    out.append(item.raw.charAt(1));
  }

  private String spelled(String raw) {
    boolean isText = raw.length() > 2 && raw.startsWith("\"") && raw.indexOf('\\') < 0;
    return isText && choices.oneIn(6) ? escaped(raw, 1 + choices.below(raw.length() - 2)) : raw;
  }

  private void white() {
    if (choices.oneIn(8)) {
      out.append(choices.of(WHITE));
    }
  }
}
