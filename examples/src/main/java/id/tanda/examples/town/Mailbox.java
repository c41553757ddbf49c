package id.tanda.examples.town;

import id.tanda.code.CodeSender;
import id.tanda.code.ConfirmationCode;
import id.tanda.identity.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Everybody's mail, printed where all can see it. */
public final class Mailbox implements CodeSender {
  private final Screen screen;
  private final Map<String, String> newest = new HashMap<>();

  /** Prints the mail there. */
  public Mailbox(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void send(String email, ConfirmationCode code, Language language) {
    newest.put(email, code.reveal());
    screen.say("mail", "to " + email + ": Kode konfirmasi Anda " + code.reveal());
  }

  /** Returns the newest code that came to an address. */
  public String codeFor(String email) {
    return Objects.requireNonNull(newest.get(email), "no mail has come");
  }
}
