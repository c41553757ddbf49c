package id.tanda.counter;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.internal.Unguessable;

/**
 * The name of one showing of a counter QR: what the device signs over and the officer approves.
 *
 * @param text 16 random bytes in base64url, 22 characters
 */
public record SessionId(String text) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public SessionId {
    Unguessable.require(text, "session");
  }

  /** Returns a new one that nobody can guess. */
  public static SessionId random(Randomness randomness) {
    return new SessionId(Unguessable.draw(randomness));
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static SessionId parse(String text) throws MalformedException {
    return new SessionId(Unguessable.parse(text, "session"));
  }

  static SessionId of(byte[] bytes) {
    return new SessionId(Base64Url.encode(bytes));
  }

  byte[] bytes() {
    return Unguessable.bytes(text);
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
