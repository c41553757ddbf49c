package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Ids;

/**
 * The name of a relying party, unique under its authority; it stands in a token as the audience.
 *
 * @param text 1 to 24 characters of {@code [a-z0-9.-]}; ids are equal when their characters are
 */
public record PartyId(String text) {
  private static final int LONGEST = 24;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public PartyId {
    Ids.require(text, LONGEST, "relying party id");
  }

  /** Returns the id with this text, for a host's own constants. */
  public static PartyId of(String text) {
    return new PartyId(text);
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static PartyId parse(String text) throws MalformedException {
    return new PartyId(Ids.parse(text, LONGEST, "relying party id"));
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
