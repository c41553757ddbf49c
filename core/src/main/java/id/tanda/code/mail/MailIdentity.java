package id.tanda.code.mail;

import id.tanda.identity.Words;
import java.util.Objects;

/**
 * In whose name the mails are written.
 *
 * @param address the address they come from: at most 254 ASCII characters, such as {@code
 *     kode@dukcapil.example}
 * @param name the authority, as the citizen knows it
 * @param help where somebody turns to who did not apply, such as a telephone number
 */
public record MailIdentity(String address, Words name, Words help) {
  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public MailIdentity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(help, "help");
    if (!Addresses.isPlain(address)) {
      throw new IllegalArgumentException("address must be a plain mail address");
    }
  }
}
