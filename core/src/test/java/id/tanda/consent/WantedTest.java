package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.AGE_OVER_18;
import static id.tanda.attribute.Attribute.BIRTH_DATE;
import static id.tanda.attribute.Attribute.BIRTH_PLACE;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.NIK;
import static id.tanda.attribute.Attribute.OCCUPATION;
import static id.tanda.attribute.Attribute.PHOTO;
import static id.tanda.attribute.Attribute.RELIGION;
import static id.tanda.attribute.Attribute.SEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.identity.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WantedTest {
  private final Wanted wanted =
      Wanted.of(List.of(OCCUPATION, AGE_OVER_18), List.of(BIRTH_PLACE))
          .onlyIf(OCCUPATION, "Guru", "Dokter")
          .onlyIf(AGE_OVER_18, true)
          .onlyIf(BIRTH_PLACE, "Bogor");

  @Test
  void dataThatHaveTheValuesMeetThem() {
    assertThat(wanted.isMetBy(data("Dokter", true).put(BIRTH_PLACE, "Bogor").build())).isTrue();
    assertThat(wanted.isMetBy(data("Guru", true).put(FULL_NAME, "Sri").build())).isTrue();
  }

  @Test
  void anotherValueOrAnotherTypeDoesNot() {
    assertThat(wanted.isMetBy(data("dokter", true).build())).isFalse();
    assertThat(wanted.isMetBy(data("Dokter", false).build())).isFalse();
    assertThat(wanted.isMetBy(data("Dokter", true).put(BIRTH_PLACE, "Depok").build())).isFalse();
    Wanted free = Wanted.of(List.of(Attribute.of("flag", "x", "x")), List.of());
    assertThat(
            free.onlyIf(free.required().get(0), "true")
                .isMetBy(Attributes.builder().put(free.required().get(0), "True").build()))
        .isFalse();
  }

  @Test
  void aRequiredAttributeMustBeThereAndAnOptionalOneNeedNot() {
    assertThat(wanted.isMetBy(Attributes.builder().put(OCCUPATION, "Dokter").build())).isFalse();
    assertThat(wanted.isMetBy(data("Dokter", true).build())).isTrue();
    assertThat(Wanted.of(List.of(OCCUPATION), List.of()).isMetBy(Attributes.builder().build()))
        .isTrue();
  }

  @Test
  void aValueIsALineOfAtMost128CharactersEvenWhereDataMayBeLonger() {
    Attribute note = Attribute.of("note", "Catatan", "Note");
    Wanted notes = Wanted.of(List.of(note), List.of());

    assertThat(notes.onlyIf(note, "x".repeat(128)).values(note)).hasSize(1);
    assertThatThrownBy(() -> notes.onlyIf(note, "x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesAreShownInWords() {
    assertThat(wanted.values(OCCUPATION))
        .containsExactly(new Words("Guru", "Guru"), new Words("Dokter", "Dokter"));
    assertThat(wanted.values(AGE_OVER_18)).containsExactly(new Words("Ya", "Yes"));
    assertThat(
            Wanted.of(List.of(AGE_OVER_18), List.of())
                .onlyIf(AGE_OVER_18, false)
                .values(AGE_OVER_18))
        .containsExactly(new Words("Tidak", "No"));
    assertThat(Wanted.of(List.of(SEX), List.of()).onlyIf(SEX, "female").values(SEX))
        .containsExactly(new Words("Perempuan", "Female"));
    assertThat(wanted.values(FULL_NAME)).isEmpty();
    assertThat(wanted).hasToString("Wanted[[occupation, age_over_18], [birth_place]]");
  }

  @Test
  void valuesAreOfWhatIsAskedForAndGivenOnce() {
    assertThatThrownBy(() -> wanted.onlyIf(RELIGION, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("asked for");
    assertThatThrownBy(() -> wanted.onlyIf(OCCUPATION, "Dokter"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("once");
    assertThatThrownBy(() -> Wanted.of(List.of(OCCUPATION), List.of()).onlyIf(OCCUPATION))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("C-19 a relying party puts no words of its own where an attribute has none")
  void onlyValuesThatTheAttributeCanHaveAreAskedFor() {
    List<Attribute> all = List.of(SEX, AGE_OVER_18, BIRTH_DATE, ADDRESS, PHOTO, NIK, OCCUPATION);
    Wanted any = Wanted.of(all, List.of());
    String own = "Disetujui Dukcapil, tekan Ya";

    for (Attribute each : all.subList(0, 6)) {
      assertThatThrownBy(() -> any.onlyIf(each, own))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("can have");
    }
    assertThatThrownBy(() -> any.onlyIf(OCCUPATION, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(any.onlyIf(BIRTH_DATE, "1990-01-05").onlyIf(OCCUPATION, own).values(OCCUPATION))
        .containsExactly(new Words(own, own));
  }

  @Test
  void oneToThirtyTwoAttributesAreWantedEachOnce() {
    assertThat(Wanted.of(some(31), List.of(OCCUPATION)).all()).hasSize(32);
    for (List<Attribute> required :
        List.<List<Attribute>>of(
            List.of(), some(32), List.of(BIRTH_PLACE, BIRTH_PLACE), List.of(OCCUPATION))) {
      assertThatThrownBy(() -> Wanted.of(required, List.of(OCCUPATION)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at least 1 required attribute");
    }
  }

  @Test
  void whatDiffersInValuesAloneIsNotEqual() {
    Wanted plain = Wanted.of(List.of(OCCUPATION), List.of());

    assertThat(plain).isEqualTo(Wanted.of(List.of(OCCUPATION), List.of()));
    assertThat(plain.onlyIf(OCCUPATION, "Dokter"))
        .isEqualTo(plain.onlyIf(OCCUPATION, "Dokter"))
        .isNotEqualTo(plain)
        .isNotEqualTo(plain.onlyIf(OCCUPATION, "Guru"));
    assertThat(plain).isNotEqualTo(Wanted.of(List.of(OCCUPATION), List.of(BIRTH_PLACE)));
    assertThat(plain).isNotEqualTo(Wanted.of(List.of(BIRTH_PLACE), List.of()));
  }

  private static Attributes.Builder data(String occupation, boolean adult) {
    return Attributes.builder().put(OCCUPATION, occupation).put(AGE_OVER_18, adult);
  }

  private static List<Attribute> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Attribute.of("x" + i, "x", "x"))
        .collect(Collectors.toList());
  }
}
