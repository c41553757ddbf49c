package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.AcceptedTerms;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceTries;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.identity.Sex;
import id.tanda.testing.Outcomes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApplyingTest {
  private static final LocalDate BORN = LocalDate.of(1990, 8, 17);

  private final Town town = new Town();

  @Test
  void anApplicationIsTakenAndItsDataAreSealed() {
    Phone phone = town.phone().apply(Town.BUDI);

    EnrolmentRecord row = town.row(phone);
    assertThat(row.state()).isEqualTo(EnrolmentState.APPLIED);
    assertThat(row.application().eligible()).isTrue();
    assertThat(new String(row.application().sealedApplicant().bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("BUDI", "warga");
    assertThat(town.history(Town.BUDI)).containsExactly(HistoryEvent.APPLIED);
  }

  @Test
  @DisplayName("O-11 unknown, ineligible, differing and active applicants all get an enrolment")
  void whoMayNotEnrolIsNotToldSo() {
    town.activePhone(Town.SITI);
    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI SANTOSO", BORN, false, false));

    List<Phone> phones =
        List.of(
            town.phone().apply(Town.STRANGER),
            town.phone().apply(Town.BUDI),
            town.phone().apply(town.applicant(Town.SITI, "SITI LAIN", BORN, Sex.FEMALE)),
            town.phone().apply(Town.SITI));

    assertThat(phones).extracting(town::state).containsOnly(EnrolmentState.APPLIED);
    assertThat(phones)
        .extracting(phone -> town.row(phone).application().eligible())
        .containsExactly(false, false, false, true);
  }

  @Test
  void whoseDataDifferFromTheRegisterIsNotEligible() {
    assertThat(eligible(town.applicant(Town.BUDI, "  budi   santoso ", BORN, Sex.MALE))).isTrue();
    assertThat(eligible(town.applicant(Town.BUDI, "BUDI", BORN, Sex.MALE))).isFalse();
    assertThat(eligible(town.applicant(Town.BUDI, "BUDI SANTOSO", BORN.plusDays(1), Sex.MALE)))
        .isFalse();
    assertThat(eligible(town.applicant(Town.BUDI, "BUDI SANTOSO", BORN, Sex.FEMALE))).isFalse();
  }

  @Test
  void theSeventeenthBirthdayAndMarriageOpenEnrolment() {
    LocalDate turns17Today = LocalDate.of(2009, 8, 17);
    assertThat(eligibleBorn(turns17Today, false)).isTrue();
    assertThat(eligibleBorn(turns17Today.plusDays(1), false)).isFalse();
    assertThat(eligibleBorn(turns17Today.plusDays(1), true)).isTrue();
  }

  @Test
  @DisplayName("O-21 the same application again brings the same enrolment")
  void aLostAnswerIsRepeated() {
    Phone phone = town.phone();
    DeviceMessage message = phone.messages().apply(town.applicant(Town.BUDI));
    JsonObject first = Outcomes.done(phone.say(message));

    town.clock.advance(Duration.ofHours(23));

    assertThat(phone.say(message)).isEqualTo(Outcome.done(first));
    assertThat(town.history(Town.BUDI)).containsExactly(HistoryEvent.APPLIED);
  }

  @Test
  void anOldMessageThatNeverArrivedIsNotTakenLate() {
    Phone phone = town.phone();
    DeviceMessage message = phone.messages().apply(town.applicant(Town.BUDI));
    town.clock.advance(Duration.ofHours(1));

    assertThat(phone.say(message)).isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  @Test
  @DisplayName("K-13 applying again corrects the data and goes on with the same tries")
  void applyingAgainKeepsTheTries() {
    Phone phone = town.phone().apply(town.applicant(Town.BUDI, "BUDY", BORN, Sex.MALE));
    EnrolmentId first = phone.enrolment();
    town.activation.enrolments().matchFace(first, Town.evidence());

    phone.apply(Town.BUDI);

    assertThat(phone.enrolment()).isEqualTo(first);
    assertThat(town.row(phone).application().eligible()).isTrue();
    assertThat(town.row(phone).faces().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("O-17 a stranger's application for the same NIK uses up nothing of the citizen's")
  void aStrangersApplicationIsItsOwn() {
    Phone citizen = town.phone().apply(Town.BUDI);
    Phone stranger = town.phone().apply(Town.BUDI);
    town.face = new FaceMatch(0.1, true);
    for (int i = 0; i < FaceTries.MOST; i++) {
      town.activation.enrolments().matchFace(stranger.enrolment(), Town.evidence());
    }

    assertThat(town.state(stranger)).isEqualTo(EnrolmentState.FACE_EXHAUSTED);
    assertThat(town.row(citizen).faces().count()).isZero();
  }

  @Test
  @DisplayName("O-17 a citizen's activation, block and correction touch no stranger's application")
  void strangersApplicationsStandInNobodysWay() {
    Phone citizen = town.phone().apply(Town.BUDI);
    Phone stranger = town.phone().apply(Town.BUDI);
    Phone matched = town.phone().apply(Town.BUDI);
    town.activation.enrolments().matchFace(matched.enrolment(), Town.evidence());
    List<EnrolmentRecord> before = List.of(town.row(stranger), town.row(matched));

    citizen.apply(town.applicant(Town.BUDI, "BUDI  SANTOSO", BORN, Sex.MALE));
    town.visit(citizen);
    Outcomes.done(citizen.activate(town.lastCode()));
    Outcomes.done(town.activation.counter().devices().block(Town.BUDI));

    assertThat(List.of(town.row(stranger), town.row(matched)))
        .extracting(EnrolmentRecord::version, EnrolmentRecord::state)
        .containsExactlyElementsOf(
            before.stream().map(row -> tuple(row.version(), row.state())).toList());
  }

  @Test
  void aDeviceThatWasBoundOnceIsNotEnrolledAgain() {
    Phone phone = town.activePhone(Town.BUDI);

    assertThat(phone.say(phone.messages().apply(town.applicant(Town.BUDI))))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  @Test
  void anApplicationWithoutAnApplicantIsMalformed() {
    Phone phone = town.phone();
    JsonObject body =
        JsonObject.builder()
            .put("key", id.tanda.crypto.jose.Jwk.of(phone.key().publicKey()))
            .build();
    DeviceMessage message =
        DeviceMessage.sign(
            phone.key(),
            town.authority.id(),
            DeviceMessage.Action.APPLY,
            body,
            town.clock.instant(),
            "m1");

    assertThat(phone.say(message)).isEqualTo(Outcome.refused(ActivationRefusal.MALFORMED));
  }

  private boolean eligible(Applicant applicant) {
    return town.row(town.phone().apply(applicant)).application().eligible();
  }

  private boolean eligibleBorn(LocalDate born, boolean married) {
    town.register.put(Town.BUDI, Town.person(Town.BUDI, "BUDI SANTOSO", born, true, married));
    Applicant honest = town.applicant(Town.BUDI);
    return eligible(
        new Applicant(
            honest.nik(),
            honest.fullName(),
            honest.birthDate(),
            honest.birthPlace(),
            honest.sex(),
            honest.contact(),
            new AcceptedTerms("2026-01", Language.ENGLISH)));
  }
}
