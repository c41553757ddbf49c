package id.tanda.code.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tanda.code.CodeNotSentException;
import id.tanda.identity.Language;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real mail server in this process. */
class SmtpCodeSenderTest {
  private static final String LOGIN = "kode";
  private static final String PASSWORD = "rahasia-sekali";

  private final SettableClock clock = SettableClock.atNoon();
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    assertThat(Certificate.ofAll().store()).exists();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailInIndonesianSaysWhoWhatAndHowLong() throws Exception {
    plain().build().send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);

    MimeMessage mail = only();
    assertThat(mail.getSubject())
        .isEqualTo("Kode konfirmasi dari Dukcapil Kota Padang – Pelayanan “Minang”");
    assertThat(text(mail))
        .contains("Dukcapil Kota Padang – Pelayanan “Minang” menerima")
        .contains("\r\n    012345\r\n")
        .contains("24 jam")
        .contains("JANGAN PERNAH")
        .contains("Bukan Anda yang mendaftar?")
        .contains("1500537, setiap hari");
    assertThat(mail.getContentLanguage()).containsExactly("id");
  }

  @Test
  void aMailInEnglishSaysTheSame() throws Exception {
    plain().build().send(Mails.CITIZEN, Mails.code("987654"), Language.ENGLISH);

    MimeMessage mail = only();
    assertThat(mail.getSubject())
        .isEqualTo("Confirmation code from Padang Civil Registry – Büro 1");
    assertThat(text(mail))
        .contains("Padang Civil Registry – Büro 1 received")
        .contains("\r\n    987654\r\n")
        .contains("24 hours")
        .contains("NEVER tell")
        .contains("Was it not you who applied?")
        .contains("1500537, every day")
        .doesNotContain("https:");
    assertThat(mail.getContentLanguage()).containsExactly("en");
  }

  @Test
  void theHeadersSayWhoWhenAndThatNobodyNeedAnswer() throws Exception {
    plain().build().send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);

    MimeMessage mail = only();
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("kode@dukcapil.example");
    assertThat(from.getPersonal()).isEqualTo("Dukcapil Kota Padang – Pelayanan “Minang”");
    assertThat(mail.getRecipients(Message.RecipientType.TO))
        .containsExactly(new InternetAddress(Mails.CITIZEN));
    assertThat(mail.getSentDate()).isEqualTo(Date.from(clock.instant()));
    assertThat(mail.getMessageID()).matches("<[A-Za-z0-9_-]{22}@dukcapil\\.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
  }

  @Test
  void theCodeStandsInTheBodyAlone() throws Exception {
    plain().build().send(Mails.CITIZEN, Mails.code("481516"), Language.INDONESIAN);

    assertThat(Collections.list(only().getAllHeaderLines()))
        .noneMatch(line -> line.contains("481516"));
  }

  @Test
  void theLinkFillsTheCodeInAfterTheHash() throws Exception {
    SmtpCodeSender sender =
        plain().link("https://dukcapil.example/activate?lang=id#code={code}").build();

    sender.send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);
    sender.send(Mails.CITIZEN, Mails.code("012345"), Language.ENGLISH);

    for (MimeMessage mail : server.getReceivedMessages()) {
      assertThat(text(mail))
          .contains("\r\nhttps://dukcapil.example/activate?lang=id#code=012345\r\n");
    }
  }

  @Test
  void aCertificateForAnotherNameGetsNoMail() {
    SmtpCodeSender sender =
        SmtpCodeSender.builder("127.0.0.1", Mails.DUKCAPIL, clock) // in no certificate here
            .port(server.getSmtps().getPort())
            .sockets((SSLSocketFactory) DummySSLSocketFactory.getDefault()) // trusts everybody
            .build();

    assertThatThrownBy(() -> send(sender))
        .isInstanceOf(CodeNotSentException.class)
        .hasMessage("the mail server offers no TLS that is trusted");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyVouchesForGetsNoMail() {
    SmtpCodeSender sender =
        SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, clock)
            .port(server.getSmtps().getPort())
            .build();

    assertThatThrownBy(() -> send(sender))
        .isInstanceOf(CodeNotSentException.class)
        .hasMessage("the mail server offers no TLS that is trusted");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsDownIsSaid() {
    SmtpCodeSender sender = plain().build();
    server.stop();

    assertThatThrownBy(() -> send(sender))
        .isInstanceOf(CodeNotSentException.class)
        .hasMessageContaining("not reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "siti",
        "siti@",
        "@warga.example",
        "siti@warga.example\r\nBcc: maling@example.org",
        "siti@warga.example\nSubject: x",
        "siti@warga.example, maling@example.org",
        "siti@warga.example;maling@example.org",
        "Siti <siti@warga.example>",
        "\"siti aminah\"@warga.example",
        "siti..aminah@warga.example",
        "siti@-warga.example",
        "siti@warga..example",
        "siti@wargа.example",
        "siti aminah@warga.example",
        "siti@warga.example "
      })
  void anAddressThatCouldSayMoreThanAnAddressGetsNoMail(String address) {
    SmtpCodeSender sender = plain().build();

    assertThatThrownBy(() -> sender.send(address, Mails.code("012345"), Language.ENGLISH))
        .isInstanceOf(CodeNotSentException.class)
        .hasMessage("the address is none that mail is sent to");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void settingsHaveBounds() {
    assertThatThrownBy(() -> plain().timeout(Duration.ofMillis(99)))
        .hasMessageContaining("timeout");
    assertThatThrownBy(() -> plain().timeout(Duration.ofSeconds(60).plusMillis(1)))
        .hasMessageContaining("timeout");
    assertThatThrownBy(() -> plain().port(0)).hasMessageContaining("port");
    assertThatThrownBy(() -> plain().port(65_536)).hasMessageContaining("port");
    assertThatThrownBy(() -> plain().login(LOGIN, PASSWORD).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a login needs TLS");
    assertThatThrownBy(
            () ->
                new MailIdentity(
                    "kode@dukcapil.example\r\nX: y", Mails.DUKCAPIL.name(), Mails.DUKCAPIL.help()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("K-08 the password does not show in the name of the sender")
  void thePasswordDoesNotShow() {
    SmtpCodeSender sender =
        SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, clock).login(LOGIN, PASSWORD).build();

    assertThat(sender.toString()).startsWith("SmtpCodeSender[localhost:").doesNotContain(PASSWORD);
  }

  @Test
  void eachKindOfTlsHasItsPort() {
    assertThat(SmtpCodeSender.builder("mail.example", Mails.DUKCAPIL, clock).build())
        .hasToString("SmtpCodeSender[mail.example:465]");
    assertThat(SmtpCodeSender.builder("mail.example", Mails.DUKCAPIL, clock).startTls().build())
        .hasToString("SmtpCodeSender[mail.example:587]");
    assertThat(SmtpCodeSender.builder("mail.example", Mails.DUKCAPIL, clock).withoutTls().build())
        .hasToString("SmtpCodeSender[mail.example:25]");
  }

  private SmtpCodeSender.Builder plain() {
    return SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, clock)
        .withoutTls()
        .port(server.getSmtp().getPort())
        .randomness(new SeededRandomness(4));
  }

  private static void send(SmtpCodeSender sender) {
    sender.send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) mail.getContent();
  }
}
