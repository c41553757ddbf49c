package id.tanda.code.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** One mail; neither its time nor its id comes from the machine. */
final class CodeMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  CodeMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  /** Writes the headers of whom it is from and the whole of a letter. */
  void write(InternetAddress from, CodeLetter letter, Instant now) throws MessagingException {
    setFrom(from);
    setSubject(letter.subject(), UTF_8);
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday answers
    byte[] body = letter.body().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    setDataHandler(new DataHandler(new ByteArrayDataSource(body, "text/plain; charset=" + UTF_8)));
    setHeader("Content-Transfer-Encoding", "quoted-printable");
  }

  static InternetAddress address(String plain, String name) throws MessagingException {
    try {
      InternetAddress address = new InternetAddress(plain, true);
      address.setPersonal(name, UTF_8);
      return address;
    } catch (UnsupportedEncodingException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }
}
