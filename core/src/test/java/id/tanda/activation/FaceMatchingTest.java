package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceTries;
import id.tanda.identity.Outcome;
import id.tanda.identity.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaceMatchingTest {
  private final Town town = new Town();
  private final Phone phone = town.phone().apply(Town.BUDI);

  @Test
  void aLivingFaceFromTheThresholdOnMatches() {
    town.face = new FaceMatch(0.79999, true);
    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED));
    town.face = new FaceMatch(1, false);
    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED));
    town.face = new FaceMatch(0.8, true);
    assertThat(match()).isEqualTo(Outcome.done(EnrolmentState.FACE_MATCHED));

    assertThat(town.row(phone).faces()).isEqualTo(new FaceTries(3, 1));
    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  @Test
  @DisplayName(
      "O-18 data that the register does not hold match no face, even if they come meanwhile")
  void dataThatChangeMeanwhileCount() {
    LocalDate born = town.applicant(Town.BUDI).birthDate();
    town.onComparing = () -> phone.apply(town.applicant(Town.BUDI, "ORANG LAIN", born, Sex.MALE));

    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED));

    assertThat(town.state(phone)).isEqualTo(EnrolmentState.APPLIED);
    assertThat(town.row(phone).faces()).isEqualTo(new FaceTries(1, 0));
    town.onComparing = () -> phone.apply(Town.BUDI);
    assertThat(match()).isEqualTo(Outcome.done(EnrolmentState.FACE_MATCHED));
  }

  @Test
  void afterFiveTriesTheOfficersEyesDecide() {
    town.face = new FaceMatch(0.2, true);
    for (int i = 1; i < FaceTries.MOST; i++) {
      assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED));
    }
    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_EXHAUSTED));
    town.face = new FaceMatch(1, true);

    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_EXHAUSTED));
    assertThat(town.facesCompared).hasValue(FaceTries.MOST);
  }

  @Test
  void aTryThatCouldNotBeMadeDoesNotCount() {
    town.matcherIsDown = true;
    for (int i = 0; i < 10; i++) {
      assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_NOT_COMPARED));
    }
    town.matcherIsDown = false;

    assertThat(town.row(phone).faces().count()).isZero();
    assertThat(match()).isEqualTo(Outcome.done(EnrolmentState.FACE_MATCHED));
  }

  @Test
  void triesThatWereCutOffCount() {
    EnrolmentRecord row = town.row(phone);
    town.store.inTransaction(
        tables -> tables.enrolments().replace(row.with(new FaceTries(FaceTries.MOST, 0))));

    assertThat(match()).isEqualTo(Outcome.refused(ActivationRefusal.FACE_EXHAUSTED));
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.FACE_EXHAUSTED);
    assertThat(town.facesCompared).hasValue(0);
  }

  @Test
  void sixtyFourAtOnceAreComparedFiveTimesAtMost() throws Exception {
    town.face = new FaceMatch(0.2, true);
    ExecutorService threads = Executors.newFixedThreadPool(64);
    List<Future<Outcome<EnrolmentState>>> running = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      running.add(threads.submit(this::match));
    }
    for (Future<Outcome<EnrolmentState>> each : running) {
      assertThat(each.get()).isInstanceOf(Outcome.Refused.class);
    }
    threads.shutdownNow();

    assertThat(town.facesCompared.get()).isLessThanOrEqualTo(FaceTries.MOST);
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.FACE_EXHAUSTED);
  }

  @Test
  @DisplayName("O-11 the face of an applicant whom the register does not hold fails like any other")
  void aStrangersFaceFailsLikeAnyOther() {
    Phone stranger = town.phone().apply(Town.STRANGER);

    assertThat(town.activation.enrolments().matchFace(stranger.enrolment(), Town.evidence()))
        .isEqualTo(Outcome.refused(ActivationRefusal.FACE_NOT_MATCHED));
    assertThat(town.facesCompared).hasValue(1); // asked all the same, so that time tells nothing
    assertThat(
            town.activation
                .enrolments()
                .matchFace(EnrolmentId.random(town.randomness), Town.evidence()))
        .isEqualTo(Outcome.refused(ActivationRefusal.NOT_ACCEPTED));
  }

  @Test
  void evidenceAndScoresHaveBounds() {
    assertThatThrownBy(() -> FaceEvidence.of(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaceEvidence.of(new byte[(8 << 20) + 1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FaceMatch(1.01, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FaceMatch(Double.NaN, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FaceTries(6, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Town.evidence()).hasToString("FaceEvidence[3 bytes]");
    assertThat(Town.evidence().bytes()).containsExactly(1, 2, 3);
  }

  private Outcome<EnrolmentState> match() {
    return town.activation.enrolments().matchFace(phone.enrolment(), Town.evidence());
  }
}
