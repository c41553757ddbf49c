package id.tanda.internal;

import id.tanda.crypto.MalformedException;

/** The one alphabet of ids on the wire: {@code [a-z0-9.-]}, ASCII, bounded. */
public final class Ids {
  private Ids() {}

  /**
   * Returns the id if it has the right form.
   *
   * @throws MalformedException naming the field and the bound
   */
  public static String parse(String id, int longest, String field) throws MalformedException {
    if (!isId(id, longest)) {
      throw new MalformedException(
          field + " must be 1 to " + longest + " characters of [a-z0-9.-]");
    }
    return id;
  }

  /**
   * Returns the id if it has the right form.
   *
   * @throws IllegalArgumentException naming the field and the bound
   */
  public static String require(String id, int longest, String field) {
    if (!isId(id, longest)) {
      throw new IllegalArgumentException(
          field + " must be 1 to " + longest + " characters of [a-z0-9.-]");
    }
    return id;
  }

  private static boolean isId(String id, int longest) {
    if (id.isEmpty() || id.length() > longest) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-')) {
        return false;
      }
    }
    return true;
  }
}
