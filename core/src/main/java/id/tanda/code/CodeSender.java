package id.tanda.code;

import id.tanda.identity.Language;

/**
 * Carries a confirmation code to its citizen, supplied by the host of an authority.
 *
 * <p>Called after the code was committed, never inside a transaction. Must be safe for use by many
 * threads.
 */
@FunctionalInterface
public interface CodeSender {
  /**
   * Sends a code. If there is a link in the mail, it only fills the code in.
   *
   * @param email the address that the officer confirmed
   * @throws CodeNotSentException if it did not go out; that sending does not count then
   */
  void send(String email, ConfirmationCode code, Language language);
}
