package id.tanda.activation;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;

/**
 * The name of one enrolment, known to its device and its authority: the handle under which an
 * applicant asks how things stand.
 *
 * @param text 16 random bytes in base64url, 22 characters
 */
public record EnrolmentId(String text) {
  private static final int BYTES = 16;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public EnrolmentId {
    try {
      check(text);
    } catch (MalformedException otherForm) {
      throw new IllegalArgumentException(otherForm.getMessage(), otherForm);
    }
  }

  /** Returns a new one that nobody can guess. */
  public static EnrolmentId random(Randomness randomness) {
    return new EnrolmentId(Base64Url.encode(randomness.bytes(BYTES)));
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static EnrolmentId parse(String text) throws MalformedException {
    check(text);
    return new EnrolmentId(text);
  }

  /** Returns the id as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }

  private static void check(String text) throws MalformedException {
    if (text.length() > 2 * BYTES || Base64Url.decode(text).length != BYTES) {
      throw new MalformedException("enrolment must be 16 bytes in base64url");
    }
  }
}
