package id.tanda.code.mail;

import id.tanda.code.ConfirmationCode;
import id.tanda.identity.Language;
import java.util.Locale;
import java.util.Objects;

/**
 * The words of one mail, for {@link SmtpCodeSender} or a sender of the host's own. The code is in
 * the body alone: subjects show on locked phones.
 *
 * @param subject one line
 * @param body lines of plain text, each ended by a line feed
 */
public record CodeLetter(String subject, String body) {
  private static final String INDONESIAN =
      """
      %1$s menerima permohonan aktivasi identitas digital dengan alamat surel ini,
      dan petugas telah menyetujuinya di loket.

      Kode konfirmasi Anda:

          %2$s

      Masukkan kode ini di ponsel yang Anda pakai untuk mendaftar. Kode berlaku 24 jam
      dan hanya untuk satu kali.
      %3$s
      JANGAN PERNAH memberitahukan kode ini kepada siapa pun. Petugas tidak akan
      memintanya: tidak lewat telepon, tidak lewat pesan, tidak pula di loket.

      Bukan Anda yang mendaftar? Jangan masukkan atau teruskan kode ini, dan segera
      hubungi %1$s: %4$s

      Surel ini dikirim otomatis; balasan tidak dibaca.
      """;
  private static final String ENGLISH =
      """
      %1$s received an application to activate a digital identity with this mail
      address, and an officer approved it at the counter.

      Your confirmation code:

          %2$s

      Enter it on the phone with which you applied. It counts for 24 hours and works
      once.
      %3$s
      NEVER tell this code to anybody. No officer will ask you for it: not on the
      telephone, not in a message, not at a counter.

      Was it not you who applied? Then do not enter or pass on this code, and turn to
      %1$s at once: %4$s

      This mail was sent automatically; answers are not read.
      """;

  private static final String LINK_INDONESIAN = "Tautan ini hanya mengisikan kodenya:";
  private static final String LINK_ENGLISH = "This link only fills the code in:";

  /** Checks that nothing is missing. */
  public CodeLetter {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(body, "body");
  }

  /** Writes what a code needs said, in one language. */
  public static CodeLetter of(MailIdentity from, ConfirmationCode code, Language language) {
    return of(from, code, language, "");
  }

  /** Writes the same with a link that fills the code in. */
  public static CodeLetter of(
      MailIdentity from, ConfirmationCode code, Language language, FillInLink link) {
    String said = language == Language.INDONESIAN ? LINK_INDONESIAN : LINK_ENGLISH;
    return of(from, code, language, "\n" + said + "\n" + link.to(code) + "\n");
  }

  private static CodeLetter of(
      MailIdentity from, ConfirmationCode code, Language language, String fillIn) {
    boolean indonesian = language == Language.INDONESIAN;
    String name = from.name().in(language);
    return new CodeLetter(
        (indonesian ? "Kode konfirmasi dari " : "Confirmation code from ") + name,
        String.format(
            Locale.ROOT,
            indonesian ? INDONESIAN : ENGLISH,
            name,
            code.reveal(),
            fillIn,
            from.help().in(language)));
  }

  /** Returns a text without the code. */
  @Override
  public String toString() {
    return "CodeLetter[hidden]";
  }
}
