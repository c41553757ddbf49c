package id.tanda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.time.LocalDate;
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
