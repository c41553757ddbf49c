package id.tanda.wallet;

/** Says that a wallet's bytes could not be read or kept; nothing was opened on them. */
public final class VaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names no content. */
  public VaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
