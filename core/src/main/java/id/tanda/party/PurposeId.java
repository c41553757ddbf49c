package id.tanda.party;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Ids;

/**
 * The name of a purpose, unique within its relying party.
 *
 * @param text 1 to 24 characters of {@code [a-z0-9.-]}; ids are equal when their characters are
 */
public record PurposeId(String text) {
  private static final int LONGEST = 24;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public PurposeId {
    Ids.require(text, LONGEST, "purpose id");
  }

  /** Returns the id with this text, for a host's own constants. */
  public static PurposeId of(String text) {
    return new PurposeId(text);
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static PurposeId parse(String text) throws MalformedException {
    return new PurposeId(Ids.parse(text, LONGEST, "purpose id"));
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
