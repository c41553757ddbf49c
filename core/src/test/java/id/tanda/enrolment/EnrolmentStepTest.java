package id.tanda.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.code.CodeTries;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.Sealed;
import id.tanda.face.FaceTries;
import id.tanda.testing.SeededRandomness;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of section 5 of the design, written down once more and compared row by row. */
class EnrolmentStepTest {
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");
  private static final List<String> TABLE =
      List.of(
          "- APPLY APPLIED enrolment.applied",
          "APPLIED CORRECT APPLIED enrolment.applied",
          "FACE_MATCHED START_OVER CANCELLED enrolment.cancelled",
          "FACE_EXHAUSTED START_OVER CANCELLED enrolment.cancelled",
          "APPROVED START_OVER CANCELLED enrolment.cancelled",
          "CODE_SENT START_OVER CANCELLED enrolment.cancelled",
          "APPLIED MATCH_FACE FACE_MATCHED enrolment.face-matched",
          "APPLIED MISS_FACE APPLIED enrolment.face-refused",
          "APPLIED EXHAUST_FACE FACE_EXHAUSTED enrolment.face-refused",
          "FACE_MATCHED APPROVE APPROVED enrolment.approved",
          "FACE_MATCHED APPROVE_BY_EYES APPROVED enrolment.approved",
          "FACE_EXHAUSTED APPROVE_BY_EYES APPROVED enrolment.approved",
          "FACE_MATCHED DECLINE DECLINED enrolment.declined",
          "FACE_EXHAUSTED DECLINE DECLINED enrolment.declined",
          "APPROVED DECLINE DECLINED enrolment.declined",
          "CODE_SENT DECLINE DECLINED enrolment.declined",
          "APPROVED MAKE_CODE CODE_SENT enrolment.code-made",
          "CODE_SENT MAKE_CODE CODE_SENT enrolment.code-made",
          "CODE_SENT MISS_CODE CODE_SENT enrolment.code-wrong",
          "CODE_SENT LOCK LOCKED enrolment.locked",
          "CODE_SENT ACTIVATE ACTIVE device.activated",
          "APPLIED CANCEL CANCELLED enrolment.cancelled",
          "FACE_MATCHED CANCEL CANCELLED enrolment.cancelled",
          "FACE_EXHAUSTED CANCEL CANCELLED enrolment.cancelled",
          "APPROVED CANCEL CANCELLED enrolment.cancelled",
          "CODE_SENT CANCEL CANCELLED enrolment.cancelled",
          "APPROVED OVERTAKE CANCELLED enrolment.cancelled",
          "CODE_SENT OVERTAKE CANCELLED enrolment.cancelled",
          "APPROVED BLOCK CANCELLED enrolment.cancelled",
          "CODE_SENT BLOCK CANCELLED enrolment.cancelled",
          "APPLIED EXPIRE EXPIRED enrolment.expired",
          "FACE_MATCHED EXPIRE EXPIRED enrolment.expired",
          "FACE_EXHAUSTED EXPIRE EXPIRED enrolment.expired",
          "APPROVED EXPIRE EXPIRED enrolment.expired",
          "CODE_SENT EXPIRE EXPIRED enrolment.expired");

  @Test
  void theTableIsThatOfTheDesign() {
    assertThat(Arrays.stream(EnrolmentStep.values()).flatMap(EnrolmentStepTest::rows))
        .containsExactlyElementsOf(TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void aStepLeadsWhereItsRowSaysAndIsImpossibleElsewhere(EnrolmentStep step) {
    for (EnrolmentState from : EnrolmentState.values()) {
      EnrolmentRecord row = in(from);
      if (step.isPossibleIn(from)) {
        assertThat(row.after(step, NOON.plusSeconds(1)))
            .usingRecursiveComparison()
            .isEqualTo(with(row, step.to(), NOON.plusSeconds(1)));
      } else {
        assertThatThrownBy(() -> row.after(step, NOON))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("an enrolment in %s must not %s", from, step);
      }
    }
  }

  @Test
  void nothingComesOfAnEnrolmentThatIsOver() {
    Set<EnrolmentState> over =
        EnumSet.of(
            EnrolmentState.ACTIVE,
            EnrolmentState.EXPIRED,
            EnrolmentState.DECLINED,
            EnrolmentState.CANCELLED,
            EnrolmentState.LOCKED);

    assertThat(Arrays.stream(EnrolmentState.values()).filter(state -> !state.isPending()))
        .containsExactlyInAnyOrderElementsOf(over);
  }

  @ParameterizedTest
  @EnumSource
  void everyRowSaysItsCondition(EnrolmentStep step) {
    assertThat(step.guard()).hasSizeGreaterThan(10);
  }

  private static Stream<String> rows(EnrolmentStep step) {
    String rest = " " + step + " " + step.to() + " " + step.event().code();
    List<String> rows =
        Arrays.stream(EnrolmentState.values())
            .filter(step::isPossibleIn)
            .map(from -> from + rest)
            .toList();
    return rows.isEmpty() ? Stream.of("-" + rest) : rows.stream();
  }

  private static EnrolmentRecord in(EnrolmentState state) {
    SeededRandomness randomness = new SeededRandomness(5);
    Applied applied =
        new Applied(
            SoftwareKey.generate(randomness).publicKey(),
            "citizen",
            new Sealed("key", new byte[1]),
            new Sealed("key", new byte[2]),
            true,
            "message");
    EnrolmentRecord row =
        EnrolmentRecord.applied(EnrolmentId.random(randomness), applied, NOON)
            .with(new FaceTries(2, 0.5))
            .with(CodeTries.NONE.delivered(NOON))
            .by("message");
    return with(row, state, NOON);
  }

  private static EnrolmentRecord with(EnrolmentRecord row, EnrolmentState state, Instant since) {
    return new EnrolmentRecord(
        row.id(),
        row.application(),
        state,
        since,
        row.faces(),
        row.codes(),
        row.activatedBy(),
        row.version());
  }
}
