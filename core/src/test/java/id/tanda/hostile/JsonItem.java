package id.tanda.hostile;

import id.tanda.crypto.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A JSON value as it may stand in a text, well formed or not, open to every edit. */
public final class JsonItem {
  /** The names of an object's members, as they are spelled; empty for a list or a plain value. */
  final List<String> names = new ArrayList<>();

  /** What is in an object or list. */
  final List<JsonItem> items = new ArrayList<>();

  /** A plain value as it is spelled, or the two brackets of an object or list. */
  String raw;

  private JsonItem(String raw) {
    this.raw = raw;
  }

  /** Returns a value of this spelling. */
  public static JsonItem raw(String spelled) {
    return new JsonItem(spelled);
  }

  /** Returns a text, which needs no escape. */
  public static JsonItem text(String plain) {
    return new JsonItem('"' + plain + '"');
  }

  /** Returns a value that {@link JsonObject#value} may return, open to edits. */
  public static JsonItem of(Object value) {
    if (value instanceof JsonObject object) {
      JsonItem item = new JsonItem("{}");
      for (String name : object.names()) {
        item.add('"' + name + '"', of(object.value(name).orElseThrow()));
      }
      return item;
    }
    if (value instanceof List<?> list) {
      JsonItem item = new JsonItem("[]");
      list.forEach(each -> item.items.add(of(each)));
      return item;
    }
    return value instanceof String plain ? text(plain) : new JsonItem(value.toString());
  }

  boolean isObject() {
    return raw.equals("{}");
  }

  boolean isPlain() {
    return !isObject() && !raw.equals("[]");
  }

  void add(String spelledName, JsonItem value) {
    names.add(spelledName);
    items.add(value);
  }

  /** Sets the first member of a name, or adds it. */
  public JsonItem set(String name, JsonItem value) {
    int at = names.indexOf('"' + name + '"');
    if (at < 0) {
      add('"' + name + '"', value);
    } else {
      items.set(at, value);
    }
    return this;
  }

  void remove(int at) {
    items.remove(at);
    if (isObject()) {
      names.remove(at);
    }
  }

  /** Returns every object and list in here that has something in it, this one first. */
  List<JsonItem> containers() {
    List<JsonItem> found = new ArrayList<>();
    if (!items.isEmpty()) {
      found.add(this);
    }
    items.forEach(each -> found.addAll(each.containers()));
    return found;
  }

  /** Writes it without white space. */
  @Override
  public String toString() {
    if (isPlain()) {
      return raw;
    }
    StringBuilder out = new StringBuilder().append(raw.charAt(0));
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",")
          .append(isObject() ? names.get(i) + ":" : "")
          .append(items.get(i));
    }
    return out.append(raw.charAt(1)).toString();
  }
}
