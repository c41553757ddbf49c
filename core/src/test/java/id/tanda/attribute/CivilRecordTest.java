package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.Nik;
import java.time.LocalDate;
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
}
