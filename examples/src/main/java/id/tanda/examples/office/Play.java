package id.tanda.examples.office;

import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes all steps in order, and reads numbers and codes off the screen as people do. */
final class Play {
  private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");
  private static final String PIN = "271828";

  private final Folder folder;
  private final Screen screen;

  /** Plays in a folder that is empty. */
  Play(Folder folder, Screen screen) {
    this.folder = folder;
    this.screen = screen;
  }

  /** Returns the number of surprises. */
  int play() {
    String code = activation();
    phone(code);
    loss();
    newPhone();
    declined();
    end();
    return screen.surprises();
  }

  /** Returns the code from the mail. */
  private String activation() {
    screen.chapter("1. Sri applies at home");
    done("apply");
    refused("activation.face-not-matched", "face budi");
    done("face sri");
    done("status");

    screen.chapter("2. She visits the counter");
    done("open");
    refused("counter.not-answered", "visit");
    String number = sixDigits(done("scan"));
    done("visit");
    done("approve " + number);
    refused("activation.code-too-soon", "resend");
    return sixDigits(done("mails"));
  }

  private void phone(String code) {
    screen.chapter("3. The code makes her phone active");
    refused("activation.not-accepted", "activate " + other(code) + " " + PIN);
    refused("pin.too-weak", "activate " + code + " 123456");
    done("activate " + code + " " + PIN);
    done("status");

    screen.chapter("4. She checks in at a hotel");
    refused("pin.wrong", "show " + other(PIN));
    done("show " + PIN);
    done("verify");
    refused("token.replayed", "verify");
    done("renew " + PIN);
  }

  private void loss() {
    screen.chapter("5. The phone is lost, and reported");
    done("lost");
    refused("counter.no-device", "lost");
    done("show " + PIN);
    refused("token.not-active", "verify");
    refused("activation.device-not-active", "renew " + PIN);
  }

  private void newPhone() {
    screen.chapter("6. She returns with a new phone, by a new visit");
    done("again");
    done("face sri");
    done("open");
    String number = sixDigits(done("scan"));
    done("approve " + number);
    String code = sixDigits(done("mails"));
    done("activate " + code + " " + PIN);
    done("show " + PIN);
    done("verify");
    done("--phone 1 show " + PIN);
    refused("token.not-active", "verify");
  }

  private void declined() {
    screen.chapter("7. Budi is declined");
    done("--as budi apply");
    done("--as budi face budi");
    done("open");
    String number = sixDigits(done("--as budi scan"));
    refused("counter.check-number-differs", "approve " + other(number));
    refused("counter.session-over", "approve " + number);
    done("open");
    done("--as budi scan");
    done("visit");
    done("decline papers-missing");
    done("--as budi status");
  }

  private void end() {
    screen.chapter("8. Sri gives her phone up");
    done("journal " + PIN);
    done("unbind " + PIN);
    refused("pin.destroyed", "show " + PIN);
    done("history");
  }

  /** Takes a step that must be done, and returns what was on the screen. */
  private String done(String typed) {
    return taken("done", typed);
  }

  /** Takes a step that must be refused for this reason. */
  private void refused(String code, String typed) {
    taken(code, typed);
  }

  private String taken(String expected, String typed) {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    Screen own = new Screen(new PrintStream(seen, true, StandardCharsets.UTF_8));
    screen.show("\n$ office " + typed);
    Outcome<?> outcome = Office.take(folder, List.of(typed.split(" ")), own);
    String text = seen.toString(StandardCharsets.UTF_8);
    screen.show(text);
    screen.expect(typed, expected, outcome.refusal().map(Reason::code).orElse("done"));
    return text;
  }

  /** Returns the last six digits that stand on the screen. */
  private static String sixDigits(String text) {
    return SIX_DIGITS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .reduce((before, last) -> last)
        .orElse("000000");
  }

  /** Returns six digits that are others. */
  private static String other(String digits) {
    return digits.equals("909192") ? "909193" : "909192";
  }
}
