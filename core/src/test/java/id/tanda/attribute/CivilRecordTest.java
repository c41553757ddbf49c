package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.identity.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilRecordTest {
  private static final LocalDate BORN = LocalDate.of(2009, 8, 17);

  @ParameterizedTest
  @CsvSource({
    "2026-08-16, true, false, false",
    "2026-08-17, true, false, true",
    "2026-08-18, true, false, true",
    "2026-08-16, true, true, true",
    "2026-08-18, false, false, false",
    "2026-08-18, false, true, false"
  })
  void enrolmentIsOpenFromTheSeventeenthBirthdayOrMarriageOnceTheCardIsRecorded(
      LocalDate today, boolean cardRecorded, boolean married, boolean mayEnrol) throws Exception {
    assertThat(citizen(cardRecorded, married).mayEnrol(today)).isEqualTo(mayEnrol);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-08-16, true, false, false",
    "2027-08-17, true, true, false",
    "2030-08-17, true, true, true"
  })
  void agesFollowFromTheBirthDate(LocalDate today, boolean over17, boolean over18, boolean over21)
      throws Exception {
    Attributes all = citizen(true, false).releasable(today);

    assertThat(all.flag(Attribute.AGE_OVER_17)).contains(over17);
    assertThat(all.flag(Attribute.AGE_OVER_18)).contains(over18);
    assertThat(all.flag(Attribute.AGE_OVER_21)).contains(over21);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-02-29, 2025-02-27, false",
    "2008-02-29, 2025-02-28, false",
    "2008-02-29, 2025-03-01, true",
    "2008-02-28, 2025-02-28, true",
    "2008-03-01, 2025-02-28, false",
    "2008-03-01, 2025-03-01, true"
  })
  void whoWasBornOnALeapDayComesOfAgeOnTheFirstOfMarch(
      LocalDate born, LocalDate today, boolean over17) throws Exception {
    CivilRecord citizen = born(born, Attributes.builder().build());

    assertThat(citizen.isOver(17, today)).isEqualTo(over17);
    assertThat(citizen.mayEnrol(today)).isEqualTo(over17);
    assertThat(citizen.releasable(today).flag(Attribute.AGE_OVER_17)).contains(over17);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 2024-02-28, false",
    "16, 2024-02-29, true",
    "20, 2028-02-28, false",
    "20, 2028-02-29, true"
  })
  void aLeapDayInALeapYearIsTheBirthday(int years, LocalDate today, boolean over) throws Exception {
    assertThat(born(LocalDate.of(2008, 2, 29), Attributes.builder().build()).isOver(years, today))
        .isEqualTo(over);
  }

  @Test
  void aRecordHoldsNothingThatFollowsFromIt() {
    List<Attributes> following =
        List.of(
            Attributes.builder().put(Attribute.NIK, "3171014501900001").build(),
            Attributes.builder().put(Attribute.BIRTH_DATE, BORN).build(),
            Attributes.builder().put(Attribute.SEX, "male").build(),
            Attributes.builder().put(Attribute.AGE_OVER_17, true).build(),
            Attributes.builder().put(Attribute.AGE_OVER_18, true).build(),
            Attributes.builder().put(Attribute.AGE_OVER_21, true).build());

    for (Attributes each : following) {
      assertThatThrownBy(() -> born(BORN, each)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"57, true", "58, true", "59, false"})
  void aRecordThatCouldNotGoOutTogetherIsNotMade(int count, boolean allowed) throws Exception {
    Attributes.Builder own = Attributes.builder();
    for (int i = 0; i < count; i++) {
      own.put(Attribute.of("x" + i, "x", "x"), "y");
    }
    Attributes recorded = own.build();

    if (allowed) {
      assertThat(born(BORN, recorded).releasable(BORN).names()).hasSize(count + 6);
    } else {
      assertThatThrownBy(() -> born(BORN, recorded)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatIsReleasedIsWhatTheRegisterHoldsAndWhatFollows() throws Exception {
    Attributes all = citizen(true, false).releasable(LocalDate.of(2026, 8, 17));

    assertThat(all.text(Attribute.NIK)).contains("3174055708090001");
    assertThat(all.text(Attribute.FULL_NAME)).contains("Sri Rahayu");
    assertThat(all.text(Attribute.BIRTH_DATE)).contains("2009-08-17");
    assertThat(all.text(Attribute.SEX)).contains("female");
    assertThat(all.only(Set.of(Attribute.SEX, Attribute.RELIGION)).names())
        .containsExactly(Attribute.SEX);
  }

  @Test
  void aRecordShowsNothing() throws Exception {
    CivilRecord citizen = citizen(true, false);

    assertThat(citizen.toString()).isEqualTo("CivilRecord[hidden]");
    assertThat(citizen.attributes().toString()).doesNotContain("Sri");
  }

  private static CivilRecord citizen(boolean cardRecorded, boolean married) throws Exception {
    return new CivilRecord(
        Nik.parse("3174055708090001"),
        BORN,
        cardRecorded,
        married,
        Attributes.builder().put(Attribute.FULL_NAME, "Sri Rahayu").build());
  }

  private static CivilRecord born(LocalDate birthDate, Attributes attributes) throws Exception {
    return new CivilRecord(Nik.parse("3174055708090001"), birthDate, true, false, attributes);
  }
}
