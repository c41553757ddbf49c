package id.tanda.code.mail;

import id.tanda.internal.Deadline;
import id.tanda.internal.DeadlineSockets;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** One mail server, and how it is spoken to. */
record MailServer(
    String host,
    int port,
    Security security,
    SSLSocketFactory tls,
    Optional<Login> login,
    Duration timeout) {
  private static final String PROTOCOL = "smtp";

  /** Who logs in. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[hidden]";
    }
  }

  /**
   * Demands an implementation of Jakarta Mail.
   *
   * @throws IllegalStateException if there is none
   */
  static void requireImplementation() {
    try {
      Session.getInstance(new Properties()).getTransport(PROTOCOL);
    } catch (NoSuchProviderException missing) {
      throw new IllegalStateException("an implementation of Jakarta Mail is missing", missing);
    }
  }

  /** Begins one sending in the name of an address; its time runs from now on. */
  Session begin(String from) {
    return Session.getInstance(properties(from, Deadline.in(timeout)));
  }

  /** Hands a mail over on a connection of its own. */
  void send(MimeMessage message, Address[] to, Session session) throws MessagingException {
    Transport transport = session.getTransport(PROTOCOL);
    Eavesdropping.refuse(transport);
    try {
      transport.connect(
          host, port, login.map(Login::user).orElse(null), login.map(Login::password).orElse(null));
      transport.sendMessage(message, to);
    } finally {
      takeLeave(transport);
    }
  }

  private static void takeLeave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      return; // the mail was taken or not before; what comes after changes nothing
    }
  }

  /** Nothing comes from the system's properties, and no thread is needed to watch the time. */
  private Properties properties(String from, Deadline deadline) {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    set(properties, "socketFactory", security.sockets(tls, deadline));
    set(properties, "socketFactory.fallback", "false");
    set(properties, "ssl.socketFactory", new DeadlineSockets(tls, deadline));
    set(properties, "ssl.checkserveridentity", "true");
    set(properties, "starttls.enable", Boolean.toString(security != Security.IMPLICIT));
    set(properties, "starttls.required", Boolean.toString(security == Security.STARTTLS));
    set(properties, "auth", Boolean.toString(login.isPresent()));
    set(properties, "auth.mechanisms", "PLAIN LOGIN");
    set(properties, "connectiontimeout", millis);
    set(properties, "timeout", millis);
    set(properties, "from", from);
    set(properties, "localhost", Addresses.domain(from));
    set(properties, "quitwait", "false");
    return properties;
  }

  private static void set(Properties properties, String name, Object value) {
    properties.put("mail." + PROTOCOL + "." + name, value);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
