package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Contact;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceTries;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An application whose data change once the face has matched. */
class ChangedDataTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final Town town = new Town();

  @Test
  void theSameDataAgainChangeNothingOnceTheFaceHasMatched() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    EnrolmentId first = phone.enrolment();

    phone.apply(Town.BUDI);

    assertThat(phone.enrolment()).isEqualTo(first);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-16 with another address the code under way is dead; the new one needs a visit")
  void anotherAddressKillsTheCode() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    EnrolmentId old = phone.enrolment();
    ConfirmationCode code = town.lastCode();

    phone.apply(movedTo("baru@example.id"));

    assertThat(phone.enrolment()).isNotEqualTo(old);
    assertThat(phone.say(phone.messages().activate(old, code))).isEqualTo(NOT_ACCEPTED);
    assertThat(phone.activate(code)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.activation.enrolments().resendCode(old).refusal()).isPresent();
    town.visit(phone);
    assertThat(town.mails).extracting(Surroundings.Mail::email).last().isEqualTo("baru@example.id");
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
    assertThat(town.history(Town.BUDI)).contains(HistoryEvent.CANCELLED);
  }

  @Test
  @DisplayName("O-16 what an officer saw is not approved once another address was given")
  void anOfficerApprovesWhatTheySaw() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = town.activation.counter().open(Town.OFFICER);
    Outcomes.done(phone.answer(challenge));

    phone.apply(movedTo("baru@example.id"));

    assertThat(
            town.activation
                .counter()
                .approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge)))
        .isEqualTo(Outcome.refused(CounterRefusal.WRONG_STATE));
    assertThat(town.mails).isEmpty();
  }

  @Test
  @DisplayName("K-13 starting over with other data keeps the tries of the face")
  void startingOverKeepsTheTries() {
    Phone phone = town.phone().apply(Town.BUDI);
    town.face = new FaceMatch(0.1, true);
    for (int i = 0; i < FaceTries.MOST; i++) {
      town.activation.enrolments().matchFace(phone.enrolment(), Town.evidence());
    }
    town.face = new FaceMatch(1, true);

    phone.apply(movedTo("baru@example.id"));

    assertThat(town.row(phone).faces()).isEqualTo(new FaceTries(FaceTries.MOST, 0.1));
    assertThat(town.activation.enrolments().matchFace(phone.enrolment(), Town.evidence()))
        .isEqualTo(Outcome.refused(ActivationRefusal.FACE_EXHAUSTED));
  }

  @Test
  void anApplicationWithOtherDataThatArrivesLateEndsNothing() {
    Phone phone = town.phone();
    DeviceMessage other = phone.messages().apply(movedTo("baru@example.id"));
    town.clock.advance(Duration.ofHours(1));
    phone.apply(Town.BUDI);
    town.visit(phone);

    assertThat(phone.say(other)).isEqualTo(NOT_ACCEPTED);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-21 O-16 an earlier application that comes again takes no correction back")
  void anEarlierApplicationTakesNoCorrectionBack() {
    Phone phone = town.phone();
    DeviceMessage first = phone.messages().apply(town.applicant(Town.BUDI));
    phone.say(first);
    town.clock.advance(Duration.ofSeconds(1));
    DeviceMessage second = phone.messages().apply(movedTo("baru@example.id"));
    Outcome<JsonObject> corrected = phone.say(second);

    assertThat(phone.say(first)).isEqualTo(NOT_ACCEPTED);

    assertThat(phone.say(second)).isEqualTo(corrected).isInstanceOf(Outcome.Done.class);
    phone.apply(movedTo("baru@example.id"));
    town.visit(phone);
    assertThat(town.mails).extracting(Town.Mail::email).containsExactly("baru@example.id");
  }

  @Test
  void aClockThatWasSetBackKeepsNobodyFromCorrecting() {
    Phone phone = town.phone().apply(Town.BUDI);
    town.clock.advance(Duration.ofHours(-1));

    phone.apply(movedTo("baru@example.id"));

    town.visit(phone);
    assertThat(town.mails).extracting(Town.Mail::email).containsExactly("baru@example.id");
  }

  private Applicant movedTo(String email) {
    return movedTo(town, email);
  }

  /** Returns what Budi says who has another address now. */
  static Applicant movedTo(Town town, String email) {
    Applicant before = town.applicant(Town.BUDI);
    return new Applicant(
        before.nik(),
        before.fullName(),
        before.birthDate(),
        before.birthPlace(),
        before.sex(),
        new Contact(email, before.contact().phone()),
        before.terms());
  }
}
