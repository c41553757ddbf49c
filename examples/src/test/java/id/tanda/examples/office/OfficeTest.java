package id.tanda.examples.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {
  @TempDir Path path;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Screen screen = new Screen(new PrintStream(told, true, StandardCharsets.UTF_8));

  @Test
  void theNextProcessFindsWhatTheLastOneLeft() throws Exception {
    assertThat(process("apply")).contains("Sri Rahayu applies on phone 1");
    assertThat(process("face", "sri")).contains("FACE_MATCHED");

    assertThat(taken("history")).isEqualTo("done");
    assertThat(told()).contains("enrolment.applied", "enrolment.face-matched");
  }

  @Test
  void afterFiveFacesThatDifferTheOfficersEyesDecide() {
    taken("apply");
    for (int i = 0; i < 4; i++) {
      assertThat(taken("face budi")).isEqualTo("activation.face-not-matched");
    }
    assertThat(taken("face budi")).isEqualTo("activation.face-exhausted");
    taken("open");
    taken("scan");
    String number = lastSixDigits();

    assertThat(taken("visit")).isEqualTo("done");
    assertThat(told()).contains("cannot approve: counter.face-not-confirmed");
    assertThat(taken("approve " + number)).isEqualTo("counter.face-not-confirmed");
    assertThat(taken("eyes " + number)).isEqualTo("done");
    assertThat(told()).contains("the code is in the mail");
  }

  @ParameterizedTest
  @CsvSource({
    "dance, office.unknown-command",
    "APPLY, office.unknown-command",
    "--as sri, office.unknown-command",
    "apply now, office.words-differ",
    "activate 123456, office.words-differ",
    "approve 12345, office.not-six-digits",
    "activate 123456 27182x, office.not-six-digits",
    "show ١٢٣٤٥٦, office.not-six-digits",
    "decline Papers, office.not-a-reason",
    "face ayu, office.no-such-citizen",
    "--as ayu apply, office.no-such-citizen",
    "--as, office.unknown-command",
    "--phone 0 status, office.no-such-phone",
    "--phone x status, office.no-such-phone",
    "status, office.no-such-phone",
    "show 271828, office.no-such-phone",
    "scan, office.no-such-phone",
    "visit, office.not-opened",
    "verify, office.nothing-shown",
    "lost, counter.no-device"
  })
  void whatCannotBeTakenIsAnsweredWithItsReason(String typed, String code) {
    assertThat(taken(typed)).isEqualTo(code);
    assertThat(told()).contains("refused: " + code);
  }

  @Test
  void aCommandBeforeItsTimeIsRefusedByThePhoneOrTheAuthority() {
    taken("apply");

    assertThat(taken("scan")).isEqualTo("office.nothing-shown");
    assertThat(taken("--phone 2 status")).isEqualTo("office.no-such-phone");
    assertThat(taken("show 271828")).isEqualTo("pin.not-activated");
    assertThat(taken("activate 123456 271828")).isEqualTo("activation.not-accepted");
    assertThat(taken("resend")).isEqualTo("activation.not-accepted");
  }

  @Test
  void anythingButAPictureOfOneSymbolIsNotRead() {
    taken("apply");
    taken("open");
    new Folder(path).in("screens").write("counter.png", "no picture");

    assertThat(taken("scan")).isEqualTo("office.not-one-symbol");
  }

  @Test
  void helpNamesEveryCommandWithItsWords() {
    int exit = Office.run(new PrintStream(told, true, StandardCharsets.UTF_8), "help");

    assertThat(exit).isZero();
    assertThat(told()).contains("approve NUMBER", "activate CODE PIN", "decline REASON", "play");
    for (Command command : Command.values()) {
      assertThat(told()).contains("  " + command.text() + " ");
    }
  }

  @Test
  void theExitTellsDoneFromRefused() {
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    assertThat(Office.run(out, "--in", path.toString(), "apply")).isZero();
    assertThat(Office.run(out, "--in", path.toString(), "visit")).isOne();
  }

  /** Takes a step, and returns the code of its refusal, or done. */
  private String taken(String typed) {
    Outcome<?> outcome = Office.take(new Folder(path), List.of(typed.split(" ")), screen);
    return outcome.refusal().map(Reason::code).orElse("done");
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private String lastSixDigits() {
    String text = told().stripTrailing();
    return text.substring(text.length() - 6);
  }

  /** Takes a step in a Java of its own. */
  private String process(String... words) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Office.class.getName(),
                    "--in",
                    path.toString()),
                Stream.of(words))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(seen).isZero();
    return seen;
  }
}
