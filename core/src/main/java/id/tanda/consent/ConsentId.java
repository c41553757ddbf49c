package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.internal.Unguessable;

/**
 * The name of a consent: 16 random bytes, unique for the device that gave it.
 *
 * @param text 22 characters of canonical base64url
 */
public record ConsentId(String text) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public ConsentId {
    Unguessable.require(text, "consent id");
  }

  /** Returns a fresh id. */
  public static ConsentId random(Randomness randomness) {
    return new ConsentId(Unguessable.draw(randomness));
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static ConsentId parse(String text) throws MalformedException {
    return new ConsentId(Unguessable.parse(text, "consent id"));
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
