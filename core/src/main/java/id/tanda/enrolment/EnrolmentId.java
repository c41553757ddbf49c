package id.tanda.enrolment;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.internal.Unguessable;

/**
 * The name of one enrolment, known to its device and its authority: the handle under which an
 * applicant asks how things stand.
 *
 * @param text 16 random bytes in base64url, 22 characters
 */
public record EnrolmentId(String text) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public EnrolmentId {
    Unguessable.require(text, "enrolment");
  }

  /** Returns a new one that nobody can guess. */
  public static EnrolmentId random(Randomness randomness) {
    return new EnrolmentId(Unguessable.draw(randomness));
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static EnrolmentId parse(String text) throws MalformedException {
    return new EnrolmentId(Unguessable.parse(text, "enrolment"));
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
