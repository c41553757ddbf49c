package id.tanda.examples.office;

import id.tanda.identity.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every step that somebody can take, with the words it needs. */
enum Command {
  APPLY("citizen", "applies for an enrolment on a phone", (in, words) -> in.citizen().apply()),
  FACE(
      "citizen",
      "looks into the camera, or holds somebody else in front of it",
      (in, words) -> in.citizen().face(words.get(0)),
      Parameter.WHOSE),
  OPEN("officer", "opens a counter and shows its QR", (in, words) -> in.officer().open()),
  SCAN("citizen", "scans the counter's QR with the phone", (in, words) -> in.citizen().scan()),
  VISIT("officer", "sees whose phone answered", (in, words) -> in.officer().visit()),
  APPROVE(
      "officer",
      "approves the number that the citizen reads out",
      (in, words) -> in.officer().approve(words.get(0)),
      Parameter.NUMBER),
  EYES(
      "officer",
      "approves after comparing the face with their own eyes",
      (in, words) -> in.officer().approveByEyes(words.get(0)),
      Parameter.NUMBER),
  DECLINE(
      "officer", "declines", (in, words) -> in.officer().decline(words.get(0)), Parameter.REASON),
  MAILS("citizen", "reads the mails", (in, words) -> in.citizen().mails()),
  RESEND("citizen", "asks for another code", (in, words) -> in.citizen().resend()),
  ACTIVATE(
      "citizen",
      "types the code from the mail and chooses a PIN",
      (in, words) -> in.citizen().activate(words.get(0), words.get(1)),
      Parameter.CODE,
      Parameter.PIN),
  STATUS("citizen", "asks how the enrolment stands", (in, words) -> in.citizen().status()),
  SHOW(
      "citizen",
      "shows the identity QR, good for 90 seconds",
      (in, words) -> in.wallet().show(words.get(0)),
      Parameter.PIN),
  VERIFY("hotel", "scans the identity QR and verifies it", (in, words) -> in.hotel().verify()),
  RENEW(
      "citizen",
      "renews the phone's credential",
      (in, words) -> in.wallet().renew(words.get(0)),
      Parameter.PIN),
  JOURNAL(
      "citizen",
      "reads what the phone did",
      (in, words) -> in.wallet().journal(words.get(0)),
      Parameter.PIN),
  UNBIND(
      "citizen",
      "ends the phone's use",
      (in, words) -> in.wallet().unbind(words.get(0)),
      Parameter.PIN),
  LOST("officer", "blocks a phone that was reported lost", (in, words) -> in.officer().lost()),
  AGAIN("citizen", "takes a new phone and applies on it", (in, words) -> in.citizen().again()),
  HISTORY("officer", "reads what the authority decided", (in, words) -> in.officer().history());

  /** What happens at a step. */
  interface Step {
    Outcome<?> take(Scene in, List<String> words);
  }

  private final String who;
  private final String what;
  private final Step step;
  private final List<Parameter> parameters;

  Command(String who, String what, Step step, Parameter... parameters) {
    this.who = who;
    this.what = what;
    this.step = step;
    this.parameters = List.of(parameters);
  }

  static Optional<Command> named(String name) {
    return List.of(values()).stream().filter(command -> command.text().equals(name)).findFirst();
  }

  /** Returns the word to type. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns who takes this step. */
  String who() {
    return who;
  }

  /** Returns what they do. */
  String what() {
    return what;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** Tells why these words are not taken, if so. */
  Optional<InputRefusal> refusal(List<String> words) {
    if (words.size() != parameters.size()) {
      return Optional.of(InputRefusal.WORDS_DIFFER);
    }
    for (int i = 0; i < words.size(); i++) {
      Optional<InputRefusal> refusal = parameters.get(i).refusal(words.get(i));
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  Outcome<?> take(Scene in, List<String> words) {
    return step.take(in, words);
  }
}
