package id.tanda.examples.office;

import id.tanda.CounterAnswer;
import id.tanda.UnlockedWallet;
import id.tanda.activation.Enrolments;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStatus;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import java.util.List;

/** What a citizen does on the way to an active phone. */
final class CitizenSteps {
  private final Scene scene;
  private final Screen screen;
  private final Citizen who;
  private final Pocket pocket;

  CitizenSteps(Scene scene, Pocket pocket) {
    this.scene = scene;
    this.screen = scene.screen();
    this.who = scene.who();
    this.pocket = pocket;
  }

  Outcome<?> apply() {
    return pocket.phoneOrFirst().flatMap(this::applyOn);
  }

  Outcome<?> again() {
    return applyOn(pocket.another());
  }

  private Outcome<?> applyOn(HandPhone phone) {
    screen.say("citizen", who.name() + " applies on phone " + phone.number());
    return on(phone)
        .apply(who.applicant())
        .map(phone::remember)
        .map(enrolment -> told("phone", "applied; asks for the status as " + enrolment));
  }

  /** Whoever looks into the camera, the application is this citizen's. */
  Outcome<?> face(String whose) {
    Citizen before = Scene.named(whose);
    screen.say("phone", "sees the face of " + before.name());
    return pocket
        .phone()
        .flatMap(HandPhone::enrolment)
        .flatMap(enrolment -> enrolments().matchFace(enrolment, before.face()))
        .map(this::stands);
  }

  Outcome<?> scan() {
    return pocket
        .phone()
        .flatMap(
            phone ->
                scene.scanned(OfficerSteps.COUNTER).flatMap(text -> on(phone).answerCounter(text)))
        .map(this::answered);
  }

  Outcome<?> mails() {
    List<String> mails = scene.dukcapil().mails().to(who.email());
    mails.forEach(screen::mail);
    return Outcome.done(told("citizen", "has read all mails: " + mails.size()));
  }

  Outcome<?> resend() {
    return pocket
        .phone()
        .flatMap(HandPhone::enrolment)
        .flatMap(enrolment -> enrolments().resendCode(enrolment))
        .map(this::stands);
  }

  Outcome<?> activate(String code, String pin) {
    return pocket.phone().flatMap(phone -> on(phone).activate(code, pin)).map(this::active);
  }

  Outcome<?> status() {
    return pocket
        .phone()
        .flatMap(HandPhone::enrolment)
        .flatMap(enrolment -> enrolments().status(enrolment))
        .map(EnrolmentStatus::state)
        .map(this::stands);
  }

  private Phone on(HandPhone phone) {
    return phone.on(scene.dukcapil(), scene.clock());
  }

  private Enrolments enrolments() {
    return scene.dukcapil().authority().enrolments();
  }

  private String answered(CounterAnswer answer) {
    screen.say("phone", "is at " + answer.counter());
    return told("phone", "shows the check number " + answer.checkNumber().text());
  }

  private String active(UnlockedWallet wallet) {
    wallet.close();
    return told("phone", "is active, its PIN is set");
  }

  private String stands(EnrolmentState state) {
    return told("authority", "the enrolment stands at " + state);
  }

  private String told(String by, String what) {
    screen.say(by, what);
    return what;
  }
}
