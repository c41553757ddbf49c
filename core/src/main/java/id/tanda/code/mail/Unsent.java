package id.tanda.code.mail;

import id.tanda.code.CodeNotSentException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;

/** Why a mail did not go out, in words of ours: those of the mail server may name the address. */
final class Unsent {
  private Unsent() {}

  static CodeNotSentException because(MessagingException failed) {
    return new CodeNotSentException(why(failed));
  }

  private static String why(MessagingException failed) {
    if (failed instanceof AuthenticationFailedException) {
      return "the mail server refused the login";
    }
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return "the mail server did not answer in time";
      }
      if (cause instanceof SSLException) {
        return "the mail server offers no TLS that is trusted";
      }
    }
    return failed instanceof SendFailedException
        ? "the mail server refused the mail"
        : "the mail server was not reached, broke off or lacks what was demanded";
  }
}
