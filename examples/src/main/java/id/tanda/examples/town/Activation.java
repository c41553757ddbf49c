package id.tanda.examples.town;

import id.tanda.CounterAnswer;
import id.tanda.UnlockedWallet;
import id.tanda.activation.Approval;
import id.tanda.activation.CounterDesk;
import id.tanda.activation.Visit;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.crypto.MalformedException;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;

/**
 * From the application to a phone that is ready for its confirmation code, and further to an active
 * one.
 */
public final class Activation {
  private static final Officer OFFICER = new Officer("officer.7", "Loket 3, Kecamatan Menteng");

  private final Screen screen;
  private final Folder album;
  private final Mailbox mail;

  /** Takes place there. */
  public Activation(Town town) {
    this.screen = town.screen();
    this.album = town.folder();
    this.mail = town.mail();
  }

  /** Takes a citizen through the counter; the confirmation code is in the mail then. */
  public EnrolmentId visit(Registry registry, Phone phone, Citizen citizen) {
    EnrolmentId enrolment = phone.apply(citizen.applicant()).orElseThrow();
    screen.say("citizen", citizen.name() + " applies on the phone");
    screen.expect(
        "the face matches",
        EnrolmentState.FACE_MATCHED,
        registry.authority().enrolments().matchFace(enrolment, citizen.face()).orElseThrow());

    CounterDesk counter = registry.authority().counter();
    CounterChallenge challenge = counter.open(OFFICER);
    byte[] picture = album.picture("counter", challenge.text());
    screen.say("officer", "shows a QR at " + OFFICER.counter());
    CounterAnswer shown = phone.answerCounter(Camera.read(picture).orElseThrow()).orElseThrow();
    screen.say("phone", "shows the check number " + shown.checkNumber().text());
    Visit seen = counter.visit(OFFICER, challenge.session()).orElseThrow();
    screen.say("officer", "sees the check number " + seen.checkNumber().text() + " and the record");
    screen.expect("both show one number", shown.checkNumber().text(), seen.checkNumber().text());
    Approval approval =
        counter
            .approve(OFFICER, challenge.session(), number(shown.checkNumber().text()))
            .orElseThrow();
    screen.expect("the code was sent", true, approval.codeSent());
    return enrolment;
  }

  /** Takes a citizen all the way. */
  public UnlockedWallet activate(Registry registry, Phone phone, Citizen citizen, String pin) {
    EnrolmentId enrolment = visit(registry, phone, citizen);
    UnlockedWallet wallet = phone.activate(mail.codeFor(citizen.email()), pin).orElseThrow();
    screen.say("phone", "is active, its PIN is set");
    screen.expect(
        "the enrolment is complete",
        EnrolmentState.ACTIVE,
        registry.authority().enrolments().status(enrolment).orElseThrow().state());
    return wallet;
  }

  private static CheckNumber number(String readOut) {
    try {
      return CheckNumber.parse(readOut);
    } catch (MalformedException notSixDigits) {
      throw new IllegalArgumentException(notSixDigits);
    }
  }
}
