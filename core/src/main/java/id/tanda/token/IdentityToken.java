package id.tanda.token;

import java.time.Instant;
import java.util.Objects;

/**
 * A token ready to be shown.
 *
 * @param text the one text of it: what the QR holds, or what a link carries
 * @param issuedAt when it was made
 * @param expires when it ends, at most 90 seconds later
 */
public record IdentityToken(String text, Instant issuedAt, Instant expires) {
  /** Checks that nothing is missing. */
  public IdentityToken {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(issuedAt, "issuedAt");
    Objects.requireNonNull(expires, "expires");
  }

  /** Returns the times alone. */
  @Override
  public String toString() {
    return "IdentityToken[" + issuedAt + " to " + expires + "]";
  }
}
