package id.tanda.code.mail;

import id.tanda.code.CodeNotSentException;
import id.tanda.code.CodeSender;
import id.tanda.code.ConfirmationCode;
import id.tanda.crypto.Randomness;
import id.tanda.identity.Language;
import id.tanda.internal.Unguessable;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends confirmation codes to a mail server over SMTP, in plain text, Indonesian or English.
 *
 * <p>Each sending takes a connection of its own and ends within its time, however slowly the server
 * answers; only the look-up of the server's name is the platform's own. A sending that ended
 * without the server's last word counts as not sent, though the mail may arrive: its code then
 * works until another is made. Safe for use by many threads.
 */
public final class SmtpCodeSender implements CodeSender {
  private final MailServer server;
  private final MailIdentity from;
  private final Clock clock;
  private final Optional<FillInLink> link;
  private final Randomness randomness;

  private SmtpCodeSender(Builder with, MailServer server) {
    this.server = server;
    this.from = with.from;
    this.clock = with.clock;
    this.link = with.link;
    this.randomness = with.randomness;
  }

  /**
   * Begins with what has no safe default.
   *
   * @param host the name of the mail server, which its certificate must bear
   * @param from in whose name the mails are written
   * @param clock the time that they bear
   */
  public static Builder builder(String host, MailIdentity from, Clock clock) {
    return new Builder(host, from, clock);
  }

  /**
   * Sends a code.
   *
   * @throws CodeNotSentException if the address is not plain ASCII of the usual form, the server
   *     was not reached, not trusted, did not take the mail or did not say so in time, or the log
   *     of the mail library is so fine that it would hold the code
   */
  @Override
  public void send(String email, ConfirmationCode code, Language language) {
    if (!Addresses.isPlain(email)) {
      throw new CodeNotSentException("the address is none that mail is sent to");
    }
    try {
      send(email, letter(code, language), language);
    } catch (MessagingException failed) {
      throw Unsent.because(failed);
    }
  }

  private CodeLetter letter(ConfirmationCode code, Language language) {
    return link.map(to -> CodeLetter.of(from, code, language, to))
        .orElseGet(() -> CodeLetter.of(from, code, language));
  }

  private void send(String email, CodeLetter letter, Language language) throws MessagingException {
    Session session = server.begin(from.address());
    String id = Unguessable.draw(randomness) + "@" + Addresses.domain(from.address());
    CodeMessage message = new CodeMessage(session, id);
    Address[] to = {new InternetAddress(email, true)};
    message.setRecipients(CodeMessage.RecipientType.TO, to);
    message.setContentLanguage(new String[] {language.tag()});
    message.write(
        CodeMessage.address(from.address(), from.name().in(language)), letter, clock.instant());
    message.saveChanges();
    server.send(message, to, session);
  }

  /** Returns the server alone. */
  @Override
  public String toString() {
    return "SmtpCodeSender[" + server + "]";
  }

  /** Collects settings; for one thread. */
  public static final class Builder {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LAST_PORT = 65_535;

    private final String host;
    private final MailIdentity from;
    private final Clock clock;
    private Security security = Security.IMPLICIT;
    private Optional<Integer> port = Optional.empty();
    private Optional<MailServer.Login> login = Optional.empty();
    private Optional<SSLSocketFactory> tls = Optional.empty();
    private Duration timeout = Duration.ofSeconds(20);
    private Optional<FillInLink> link = Optional.empty();
    private Randomness randomness = Randomness.secure();

    private Builder(String host, MailIdentity from, Clock clock) {
      this.host = Objects.requireNonNull(host, "host");
      this.from = Objects.requireNonNull(from, "from");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Sets the port. Default: 465, with {@link #startTls} 587, with {@link #withoutTls} 25.
     *
     * @throws IllegalArgumentException if it is not 1 to 65535
     */
    public Builder port(int number) {
      if (number < 1 || number > LAST_PORT) {
        throw new IllegalArgumentException("port must be 1 to 65535, was " + number);
      }
      this.port = Optional.of(number);
      return this;
    }

    /** Begins TLS by command; a server that does not offer it gets no mail. */
    public Builder startTls() {
      this.security = Security.STARTTLS;
      return this;
    }

    /**
     * Sends without TLS where the server offers none: whoever is in between reads the codes. For a
     * server on the same machine.
     */
    public Builder withoutTls() {
      this.security = Security.OPTIONAL;
      return this;
    }

    /** Logs in to the server. */
    public Builder login(String user, String password) {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(password, "password");
      this.login = Optional.of(new MailServer.Login(user, password));
      return this;
    }

    /** Sets who judges the server's certificate. Default: the platform. */
    public Builder sockets(SSLSocketFactory factory) {
      this.tls = Optional.of(Objects.requireNonNull(factory, "factory"));
      return this;
    }

    /**
     * Sets how long a sending may take once the server's name is resolved. Default: 20 seconds.
     *
     * @throws IllegalArgumentException if it is not 100 milliseconds to 60 seconds
     */
    public Builder timeout(Duration time) {
      if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("timeout must be 100 ms to 60 s, was " + time);
      }
      this.timeout = time;
      return this;
    }

    /**
     * Sets a link that fills the code in and does nothing else. Default: none.
     *
     * @param template of the form of {@link FillInLink}
     * @throws IllegalArgumentException if it has another form
     */
    public Builder link(String template) {
      this.link = Optional.of(new FillInLink(template));
      return this;
    }

    /** Sets where the ids of mails come from. Default: the platform's secure randomness. */
    public Builder randomness(Randomness source) {
      this.randomness = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Returns the sender.
     *
     * @throws IllegalStateException if a login would be sent without TLS, or no implementation of
     *     Jakarta Mail is there
     */
    public SmtpCodeSender build() {
      if (security == Security.OPTIONAL && login.isPresent()) {
        throw new IllegalStateException("a login needs TLS");
      }
      MailServer.requireImplementation();
      return new SmtpCodeSender(this, server());
    }

    private MailServer server() {
      return new MailServer(
          host,
          port.orElse(security.port()),
          security,
          tls.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()),
          login,
          timeout);
    }
  }
}
