package id.tanda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {
  @ParameterizedTest
  @CsvSource({
    "3174051708900001, MALE, 1990-08-17",
    "3174055708900001, FEMALE, 1990-08-17",
    "3174052902000001, MALE, 2000-02-29",
    "3174057112990001, FEMALE, 1999-12-31",
    "1101010101000001, MALE, 2000-01-01"
  })
  void aNikTellsSexAndBirthDate(String digits, Sex sex, LocalDate birthDate) throws Exception {
    Nik nik = Nik.parse(digits);

    assertThat(nik.sex()).isEqualTo(sex);
    assertThat(nik.agreesWith(birthDate)).isTrue();
    assertThat(nik.agreesWith(birthDate.plusDays(1))).isFalse();
    assertThat(nik.agreesWith(birthDate.plusMonths(1))).isFalse();
    assertThat(nik.agreesWith(birthDate.plusYears(1))).isFalse();
    assertThat(nik.region()).isEqualTo(digits.substring(0, 6));
    assertThat(nik.reveal()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "317405170890000",
        "31740517089000011",
        "317405170890000a",
        "\uff13174051708900001",
        "\u0663174051708900001",
        " 174051708900001",
        "0074051708900001",
        "1074051708900001",
        "2074051708900001",
        "2274051708900001",
        "3074051708900001",
        "3774051708900001",
        "5074051708900001",
        "5474051708900001",
        "6674051708900001",
        "7774051708900001",
        "8374051708900001",
        "9074051708900001",
        "9774051708900001",
        "3100051708900001",
        "3174001708900001",
        "3174050008900001",
        "3174053208900001",
        "3174054008900001",
        "3174057208900001",
        "3174051700900001",
        "3174051713900001",
        "3174053002900001",
        "3174051708900000"
      })
  void whatIsNoNikIsRefused(String digits) {
    assertThatThrownBy(() -> Nik.parse(digits)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
        "36", "51", "52", "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76",
        "81", "82", "91", "92", "93", "94", "95", "96"
      })
  void everyProvinceGivesNumbersOut(String province) throws Exception {
    Nik nik = Nik.parse(province + "01021708900001");

    assertThat(nik.province()).isEqualTo(province);
    assertThat(nik.regency()).isEqualTo(province + "01");
    assertThat(nik.region()).isEqualTo(province + "0102");
  }

  @ParameterizedTest
  @CsvSource({
    "010190, MALE, 1",
    "310190, MALE, 31",
    "410190, FEMALE, 1",
    "710190, FEMALE, 31",
    "300490, MALE, 30",
    "700490, FEMALE, 30",
    "280201, MALE, 28",
    "690204, FEMALE, 29"
  })
  void theDayTellsTheSexUpToItsEdges(String date, Sex sex, int day) throws Exception {
    Nik nik = Nik.parse("317405" + date + "9999");

    assertThat(nik.sex()).isEqualTo(sex);
    assertThat(nik.birthDate(LocalDate.of(2026, 1, 1)).orElseThrow().getDayOfMonth())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000190", "320190", "400190", "720190", "990190", "310490", "710490", "300290", "290201",
        "690201", "011390", "010090"
      })
  void aDayThatNoMonthHasIsRefused(String date) {
    assertThatThrownBy(() -> Nik.parse("317405" + date + "0001"))
        .isInstanceOf(MalformedException.class)
        .hasMessage("nik must hold a birth date");
  }

  @ParameterizedTest
  @CsvSource({
    "170826, 2026-08-17, 2026-08-17",
    "170826, 2026-08-16, 1926-08-17",
    "170826, 2126-01-01, 2026-08-17",
    "311299, 2026-01-01, 1999-12-31",
    "010100, 2026-01-01, 2000-01-01",
    "010100, 1999-12-31, 1900-01-01",
    "290200, 2026-01-01, 2000-02-29",
    "290200, 2000-02-28,",
    "290204, 2003-01-01, 1904-02-29",
    "010100, 1899-12-31,"
  })
  void theCenturyIsTheNewestThatIsPossible(String date, LocalDate notAfter, LocalDate born)
      throws Exception {
    assertThat(Nik.parse("317405" + date + "0001").birthDate(notAfter))
        .isEqualTo(Optional.ofNullable(born));
  }

  @Test
  void aLeapDayNeedsALeapYearInSomeCentury() throws Exception {
    assertThat(Nik.parse("3174052902000001").agreesWith(LocalDate.of(2000, 2, 29))).isTrue();
    assertThatThrownBy(() -> Nik.parse("3174052902990001")).isInstanceOf(MalformedException.class);
  }

  @Test
  void theDigitsDoNotShow() throws Exception {
    Nik nik = Nik.parse("3174051708900001");

    assertThat(nik.toString()).doesNotContainPattern("[0-9]");
    assertThat(nik).isEqualTo(Nik.parse("3174051708900001"));
    assertThat(nik).hasSameHashCodeAs(Nik.parse("3174051708900001"));
    assertThat(nik).isNotEqualTo(Nik.parse("3174051708900002"));
  }
}
