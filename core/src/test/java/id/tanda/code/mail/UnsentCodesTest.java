package id.tanda.code.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanda.code.CodeNotSentException;
import id.tanda.identity.Language;
import id.tanda.testing.SettableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that hang, refuse or break off. */
class UnsentCodesTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Duration AT_MOST = Duration.ofSeconds(10); // on a machine that is busy

  @ParameterizedTest
  @EnumSource(names = {"SAYS_NOTHING", "DRIPS", "HANGS_AFTER_GREETING", "HANGS_AFTER_MAIL"})
  @DisplayName("S-06 O-22 a server that hangs, anywhere, is left within the time-out")
  void aServerThatHangsIsLeft(ScriptedServer.Fault fault) throws Exception {
    try (ScriptedServer server = new ScriptedServer(fault)) {
      long begun = System.nanoTime();

      assertThatThrownBy(() -> send(builder(server).timeout(TIMEOUT)))
          .isInstanceOf(CodeNotSentException.class)
          .hasMessage("the mail server did not answer in time");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(TIMEOUT, AT_MOST);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REFUSES_CONNECTION",
        "REFUSES_SENDER",
        "REFUSES_RECIPIENT",
        "REFUSES_MAIL",
        "BREAKS_OFF",
        "BREAKS_OFF_AFTER_MAIL"
      })
  @DisplayName("K-08 a server that refuses or breaks off is said without address and code")
  void aServerThatRefusesIsSaid(ScriptedServer.Fault fault) throws Exception {
    try (ScriptedServer server = new ScriptedServer(fault)) {
      CodeNotSentException failed =
          catchThrowableOfType(CodeNotSentException.class, () -> send(server));

      StringWriter everything = new StringWriter();
      failed.printStackTrace(new PrintWriter(everything));
      assertThat(everything.toString()).doesNotContain("012345").doesNotContain(Mails.CITIZEN);
      assertThat(failed).hasNoCause();
    }
  }

  @Test
  void aServerWithoutTlsIsToldNothingWhereTlsIsDemanded() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.Fault.NONE)) {
      SmtpCodeSender sender = builder(server).startTls().build();

      assertThatThrownBy(
              () -> sender.send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN))
          .isInstanceOf(CodeNotSentException.class)
          .hasMessageContaining("lacks what was demanded");
      assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void aServerThatTakesTheMailHearsPlainCommandsAlone() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.Fault.NONE)) {
      send(server);

      assertThat(server.lines())
          .contains(
              "EHLO dukcapil.example",
              "MAIL FROM:<kode@dukcapil.example>",
              "RCPT TO:<siti.aminah@warga.example>",
              "    012345");
    }
  }

  @Test
  void aMailThatWasTakenWasSentWhateverComesAfter() throws Exception {
    for (int i = 0; i < 50; i++) { // whether the farewell still gets out is a race
      try (ScriptedServer server = new ScriptedServer(ScriptedServer.Fault.RESETS_AFTER_TAKING)) {
        send(server);

        assertThat(server.lines()).contains("    012345");
      }
    }
  }

  private static void send(ScriptedServer server) {
    send(builder(server));
  }

  private static void send(SmtpCodeSender.Builder builder) {
    builder.withoutTls().build().send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);
  }

  private static SmtpCodeSender.Builder builder(ScriptedServer server) {
    return SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, SettableClock.atNoon())
        .port(server.port());
  }
}
