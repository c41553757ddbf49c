package id.tanda.crypto;

/**
 * Says that something sealed could not be opened with this key.
 *
 * <p>Wrong key, altered bytes and wrong context look the same on purpose: one message, no cause, no
 * stack trace.
 */
public final class DecryptionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates the one refusal there is. */
  public DecryptionException() {
    super("could not be decrypted", null, false, false);
  }
}
