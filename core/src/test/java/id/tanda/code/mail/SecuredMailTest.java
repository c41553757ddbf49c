package id.tanda.code.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import id.tanda.code.CodeNotSentException;
import id.tanda.identity.Language;
import id.tanda.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** Servers with a certificate of their own name. */
class SecuredMailTest {
  private static final String LOGIN = "kode";
  private static final String PASSWORD = "rahasia-sekali";

  private static final Certificate CERTIFICATE = Certificate.ofAll();

  @Test
  void theMailGoesOverTlsFromTheFirstByteOnAndWithALogin() throws Exception {
    GreenMail server = CERTIFICATE.server();
    try {
      server.setUser(LOGIN, PASSWORD);

      send(to(server.getSmtps().getPort()).login(LOGIN, PASSWORD).build());

      assertThat((String) server.getReceivedMessages()[0].getContent()).contains("012345");
    } finally {
      server.stop();
    }
  }

  @Test
  void aWrongLoginIsSaidAndNotWhichOne() {
    GreenMail server = CERTIFICATE.server();
    try {
      server.setUser(LOGIN, PASSWORD);
      SmtpCodeSender sender = to(server.getSmtps().getPort()).login(LOGIN, "another").build();

      assertThatThrownBy(() -> send(sender))
          .isInstanceOf(CodeNotSentException.class)
          .hasMessage("the mail server refused the login")
          .hasNoCause();
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void theMailGoesOverTlsThatBeginsByCommand() throws Exception {
    try (ScriptedServer server = ScriptedServer.offering(CERTIFICATE.context())) {
      send(to(server.port()).startTls().build());

      assertThat(server.lines())
          .startsWith("EHLO dukcapil.example", "STARTTLS", "EHLO dukcapil.example")
          .contains("    012345");
    }
  }

  @Test
  void tlsThatIsOfferedIsTakenWhereNoneIsDemanded() throws Exception {
    try (ScriptedServer server = ScriptedServer.offering(CERTIFICATE.context())) {
      send(to(server.port()).withoutTls().build());

      assertThat(server.lines()).contains("STARTTLS", "    012345");
    }
  }

  @Test
  void tlsByCommandIsCheckedLikeAnyOther() throws Exception {
    try (ScriptedServer server = ScriptedServer.offering(CERTIFICATE.context())) {
      SmtpCodeSender sender =
          SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, SettableClock.atNoon())
              .port(server.port())
              .startTls()
              .build();

      assertThatThrownBy(() -> send(sender))
          .isInstanceOf(CodeNotSentException.class)
          .hasMessage("the mail server offers no TLS that is trusted");
      assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  private static SmtpCodeSender.Builder to(int port) {
    return SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, SettableClock.atNoon())
        .port(port)
        .sockets(CERTIFICATE.context().getSocketFactory());
  }

  private static void send(SmtpCodeSender sender) {
    sender.send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);
  }
}
