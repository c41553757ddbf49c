package id.tanda.examples.office;

import id.tanda.code.CodeSender;
import id.tanda.code.ConfirmationCode;
import id.tanda.code.mail.CodeLetter;
import id.tanda.code.mail.MailIdentity;
import id.tanda.examples.town.Folder;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The mails of the whole town, each a text in a folder, in the order in which they came. In earnest
 * an {@link id.tanda.code.mail.SmtpCodeSender} carries the same letters.
 */
final class Mails implements CodeSender {
  private static final MailIdentity FROM =
      new MailIdentity(
          "kode@dukcapil.example",
          new Words("Dukcapil Jakarta Selatan", "the Civil Registry of South Jakarta"),
          new Words("1500537, setiap hari", "1500537, every day"));

  private final Folder folder;

  Mails(Folder folder) {
    this.folder = folder;
  }

  @Override
  public void send(String email, ConfirmationCode code, Language language) {
    CodeLetter letter = CodeLetter.of(FROM, code, language);
    int number = folder.names().size() + 1;
    folder.write(
        String.format(Locale.ROOT, "%03d-%s.txt", number, email),
        "To: " + email + "\nSubject: " + letter.subject() + "\n\n" + letter.body());
  }

  /** Returns the mails of one address, oldest first. */
  List<String> to(String email) {
    return folder.names().stream()
        .filter(name -> name.endsWith("-" + email + ".txt"))
        .map(name -> folder.text(name).orElseThrow())
        .collect(Collectors.toList());
  }
}
