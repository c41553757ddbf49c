package id.tanda.party;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.NIK;
import static id.tanda.attribute.Attribute.RELIGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.testing.Edited;
import id.tanda.testing.TestParty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PurposeTest {
  private static final Notice NOTICE = TestParty.notice("Membuka rekening", "Opening an account");
  private static final Purpose KYC =
      new Purpose(PurposeId.of("kyc"), NOTICE, List.of(NIK, FULL_NAME), List.of(ADDRESS));

  @Test
  void aPurposeIsReadAsItWasWritten() throws MalformedException {
    assertThat(Purpose.parse(KYC.json())).isEqualTo(KYC);
  }

  @Test
  void itCoversWhatIsRegisteredAndNothingElse() {
    assertThat(KYC.covers(List.of(NIK, ADDRESS))).isTrue();
    assertThat(KYC.covers(List.of(NIK, RELIGION))).isFalse();
  }

  @Test
  void whatIsRegisteredAsOptionalIsNotDemanded() {
    assertThat(KYC.allows(List.of(NIK), List.of(FULL_NAME, ADDRESS))).isTrue();
    assertThat(KYC.allows(List.of(ADDRESS), List.of())).isFalse();
    assertThat(KYC.allows(List.of(NIK), List.of(RELIGION))).isFalse();
  }

  @Test
  void itHasBetweenOneAndThirtyTwoAttributesEachOnce() {
    assertThat(purpose(some(32), List.of()).required()).hasSize(32);
    for (List<Attribute> required :
        List.<List<Attribute>>of(List.of(), some(33), List.of(NIK, NIK), List.of(ADDRESS))) {
      assertThatThrownBy(() -> purpose(required, List.of(ADDRESS)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at least 1 required attribute");
    }
  }

  @Test
  void outOfBoundsOnTheWireIsMalformed() {
    for (Object required : List.of(List.of(), List.of("nik", "nik"), List.of("address"), "nik")) {
      assertThatThrownBy(() -> Purpose.parse(Edited.with(KYC.json(), "required", required)))
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> Purpose.parse(Edited.with(KYC.json(), "extra", "x")))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aPurposeIdHasOneToTwentyFourCharacters() throws MalformedException {
    assertThat(PurposeId.parse("a".repeat(24))).hasToString("a".repeat(24));
    for (String text : List.of("", "a".repeat(25), "KYC", "k y c")) {
      assertThatThrownBy(() -> PurposeId.parse(text)).isInstanceOf(MalformedException.class);
      assertThatThrownBy(() -> PurposeId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Purpose purpose(List<Attribute> required, List<Attribute> optional) {
    return new Purpose(PurposeId.of("kyc"), NOTICE, required, optional);
  }

  private static List<Attribute> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Attribute.of("x" + i, "x", "x"))
        .collect(Collectors.toList());
  }
}
