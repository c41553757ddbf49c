package id.tanda.code.mail;

import id.tanda.code.CodeNotSentException;
import jakarta.mail.Transport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that no code gets into the log of the mail library, which writes whole conversations
 * at its finest level.
 */
final class Eavesdropping {
  private Eavesdropping() {}

  /**
   * Demands that the library does not write down what this transport says.
   *
   * @throws CodeNotSentException if it does
   */
  static void refuse(Transport transport) {
    String library = transport.getClass().getName();
    String conversation = library.substring(0, library.lastIndexOf('.')) + ".protocol";
    if (Logger.getLogger(conversation).isLoggable(Level.FINEST)) {
      throw new CodeNotSentException(
          "the logger " + conversation + " must not be at FINEST: it would write the code down");
    }
  }
}
