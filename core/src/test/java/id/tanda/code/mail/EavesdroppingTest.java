package id.tanda.code.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.code.CodeNotSentException;
import id.tanda.identity.Language;
import id.tanda.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host whose log writes down more than it should. */
class EavesdroppingTest {
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.angus.mail");

  private final List<String> written = new ArrayList<>();
  private final Handler everything =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          written.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    everything.setLevel(Level.ALL);
    LIBRARY.addHandler(everything);
    LIBRARY.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LIBRARY.removeHandler(everything);
    LIBRARY.setUseParentHandlers(true);
    LIBRARY.setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINEST", "ALL"})
  @DisplayName("K-08 A-07 no code goes out while the mail library would write it into a log")
  void noCodeGoesOutIntoALog(String level) throws Exception {
    LIBRARY.setLevel(Level.parse(level));
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.Fault.NONE)) {
      assertThatThrownBy(() -> send(server))
          .isInstanceOf(CodeNotSentException.class)
          .hasMessageContaining("org.eclipse.angus.mail.smtp.protocol must not be at FINEST");
      assertThat(server.lines()).isEmpty();
    }
    assertThat(written).noneMatch(line -> line.contains("012345"));
  }

  @Test
  @DisplayName("K-08 A-07 the level above writes neither code nor address")
  void theLevelAboveIsHarmless() throws Exception {
    LIBRARY.setLevel(Level.FINER);
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.Fault.NONE)) {
      send(server);

      assertThat(server.lines()).isNotEmpty();
    }
    assertThat(written).isNotEmpty().noneMatch(line -> line.contains("012345"));
  }

  private static void send(ScriptedServer server) {
    SmtpCodeSender.builder("localhost", Mails.DUKCAPIL, SettableClock.atNoon())
        .port(server.port())
        .withoutTls()
        .build()
        .send(Mails.CITIZEN, Mails.code("012345"), Language.INDONESIAN);
  }
}
