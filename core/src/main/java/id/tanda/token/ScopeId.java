package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Ids;

/**
 * The name of a scope with its version, for example {@code hotel.1}; it stands in a token.
 *
 * @param text 1 to 12 characters of {@code [a-z0-9.-]}; ids are equal when their characters are
 */
public record ScopeId(String text) {
  private static final int LONGEST = 12;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public ScopeId {
    Ids.require(text, LONGEST, "scope id");
  }

  /** Returns the id with this text, for a host's own constants. */
  public static ScopeId of(String text) {
    return new ScopeId(text);
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static ScopeId parse(String text) throws MalformedException {
    return new ScopeId(Ids.parse(text, LONGEST, "scope id"));
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
