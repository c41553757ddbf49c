package id.tanda.examples.office;

import id.tanda.activation.Approval;
import id.tanda.activation.CounterDesk;
import id.tanda.activation.Visit;
import id.tanda.attribute.Address;
import id.tanda.attribute.Attribute;
import id.tanda.attribute.CivilRecord;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.counter.SessionId;
import id.tanda.crypto.MalformedException;
import id.tanda.enrolment.Applicant;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.Outcome;
import java.util.List;
import java.util.Locale;

/** What the officer does, at the counter and when a phone was reported lost. */
final class OfficerSteps {
  /** The symbol that the counter shows. */
  static final String COUNTER = "counter";

  private static final Officer OFFICER = new Officer("officer.7", "Loket 3, Kecamatan Menteng");
  private static final String SESSION = "session.txt";
  private static final int NEWEST = 50;

  private final Scene scene;
  private final Screen screen;
  private final Folder drawer;
  private final CounterDesk counter;

  OfficerSteps(Scene scene) {
    this.scene = scene;
    this.screen = scene.screen();
    this.drawer = scene.folder().in("counter");
    this.counter = scene.dukcapil().authority().counter();
  }

  Outcome<?> open() {
    CounterChallenge challenge = counter.open(OFFICER);
    drawer.write(SESSION, challenge.session().text());
    scene.show(COUNTER, challenge.text());
    return done(
        "shows a QR at " + OFFICER.counter() + ", good until " + scene.time(challenge.expires()));
  }

  Outcome<?> visit() {
    return session().flatMap(session -> counter.visit(OFFICER, session)).map(this::seen);
  }

  Outcome<?> approve(String readOut) {
    return session()
        .flatMap(session -> counter.approve(OFFICER, session, number(readOut)))
        .map(this::approved);
  }

  Outcome<?> approveByEyes(String readOut) {
    return session()
        .flatMap(session -> counter.approveByEyes(OFFICER, session, number(readOut)))
        .map(this::approved);
  }

  Outcome<?> decline(String reason) {
    return session()
        .flatMap(session -> counter.decline(OFFICER, session, reason))
        .flatMap(state -> done("the enrolment stands at " + state));
  }

  Outcome<?> lost() {
    return counter
        .devices()
        .block(scene.who().nik())
        .flatMap(state -> done("the phone of " + scene.who().name() + " is " + state));
  }

  Outcome<?> history() {
    List<HistoryRecord> records = scene.dukcapil().authority().history(scene.who().nik(), NEWEST);
    for (HistoryRecord record : records) {
      done(scene.time(record.time()) + "  " + record.event().code() + " " + record.detail());
    }
    return Outcome.done(records);
  }

  private Visit seen(Visit visit) {
    Applicant applicant = visit.applicant();
    done("check number " + visit.checkNumber().text() + ": does the citizen read out the same?");
    done("applicant: " + applicant.fullName() + ", born " + applicant.birthDate());
    done("register:  " + visit.civil().map(OfficerSteps::line).orElse("nobody"));
    done(String.format(Locale.ROOT, "face:      %.2f", visit.face().best()));
    done("mail to:   " + applicant.contact().email() + ": is that right?");
    done(visit.refusal().map(why -> "cannot approve: " + why.code()).orElse("may approve"));
    return visit;
  }

  private static String line(CivilRecord civil) {
    return civil.attributes().text(Attribute.FULL_NAME).orElse("")
        + ", born "
        + civil.birthDate()
        + ", "
        + civil.attributes().address(Attribute.ADDRESS).map(Address::line).orElse("");
  }

  private Approval approved(Approval approval) {
    done(approval.codeSent() ? "approved; the code is in the mail" : "approved; no mail went out");
    return approval;
  }

  private Outcome<String> done(String what) {
    screen.say("officer", what);
    return Outcome.done(what);
  }

  private Outcome<SessionId> session() {
    return Outcome.of(drawer.text(SESSION), InputRefusal.NOT_OPENED).map(SessionId::new);
  }

  /** The form was checked when the command was read. */
  private static CheckNumber number(String sixDigits) {
    try {
      return CheckNumber.parse(sixDigits);
    } catch (MalformedException otherForm) {
      throw new IllegalArgumentException(otherForm);
    }
  }
}
