package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Ids;

/**
 * The name of an authority, as its trust bundle and its messages bear it.
 *
 * @param text 1 to 64 characters of {@code [a-z0-9.-]}; ids are equal when their characters are
 */
public record AuthorityId(String text) {
  private static final int LONGEST = 64;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public AuthorityId {
    Ids.require(text, LONGEST, "authority id");
  }

  /** Returns the id with this text, for a host's own constants. */
  public static AuthorityId of(String text) {
    return new AuthorityId(text);
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static AuthorityId parse(String text) throws MalformedException {
    return new AuthorityId(Ids.parse(text, LONGEST, "authority id"));
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
