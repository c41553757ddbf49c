package id.tanda.examples.office;

import id.tanda.code.CodeSender;
import id.tanda.code.ConfirmationCode;
import id.tanda.examples.town.Folder;
import id.tanda.identity.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mails of the whole town, each a text in a folder, in the order in which they came. */
final class Mails implements CodeSender {
  private final Folder folder;

  Mails(Folder folder) {
    this.folder = folder;
  }

  @Override
  public void send(String email, ConfirmationCode code, Language language) {
    int number = folder.names().size() + 1;
    folder.write(
        String.format(Locale.ROOT, "%03d-%s.txt", number, email),
        "To: " + email + "\n" + text(code.reveal(), language));
  }

  /** Returns the mails of one address, oldest first. */
  List<String> to(String email) {
    return folder.names().stream()
        .filter(name -> name.endsWith("-" + email + ".txt"))
        .map(name -> folder.text(name).orElseThrow())
        .collect(Collectors.toList());
  }

  private static String text(String code, Language language) {
    return switch (language) {
      case INDONESIAN ->
          "Subject: Kode aktivasi Anda\n\n"
              + "Kode aktivasi Anda: "
              + code
              + "\n\nKetik kode ini di ponsel yang Anda bawa ke loket, dalam 24 jam.\n"
              + "Jangan berikan kepada siapa pun, juga tidak kepada petugas.\n";
      case ENGLISH ->
          "Subject: Your activation code\n\n"
              + "Your activation code: "
              + code
              + "\n\nType it on the phone that you brought to the counter, within 24 hours.\n"
              + "Give it to nobody, not even to an officer.\n";
    };
  }
}
