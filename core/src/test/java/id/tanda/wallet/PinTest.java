package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
  private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(2005, 3, 12));

  @ParameterizedTest
  @DisplayName("P-04 what is not six ASCII digits is no PIN")
  @ValueSource(
      strings = {
        "", "12345", "1234567", "12345a", " 12345", "+12345", "１２３４５６", "٣٤٥٦٧٨", "-12345"
      })
  void onlySixDigitsAreAPin(String text) {
    assertThatThrownBy(() -> Pin.parse(text))
        .isInstanceOf(MalformedException.class)
        .hasMessage("pin must be 6 digits");
  }

  @Test
  @DisplayName("P-04 a million characters are refused by their number")
  void aLongTextIsRefused() {
    String million = "1".repeat(1_000_000);

    assertThatThrownBy(() -> Pin.parse(million)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Pin.of(million.toCharArray())).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @DisplayName("P-03 runs and repeats of one, two or three digits are too weak")
  @ValueSource(
      strings = {
        "123456", "654321", "789012", "210987", "000000", "777777", "121212", "123123", "112233",
        "332211", "990011", "111222", "147258", "369258"
      })
  void easyPinsAreTooWeak(String text) {
    assertThat(PinPolicy.refusal(Device.pin(text), Optional.empty())).contains(PinRefusal.TOO_WEAK);
  }

  @ParameterizedTest
  @DisplayName("P-03 the birth date is too weak in every order, as a man's and as a woman's")
  @ValueSource(
      strings = {
        "120305", "031205", "050312", "051203", "120503", "030512", // two digits of the year
        "520305", "035205", "050352", "055203", "520503", "030552", // 40 more for a woman
        "122005", "200512", "032005", "200503", "522005", "200552", // four digits of the year
      })
  void theBirthDateIsTooWeak(String text) {
    assertThat(PinPolicy.refusal(Device.pin(text), BORN)).contains(PinRefusal.TOO_WEAK);
    assertThat(PinPolicy.refusal(Device.pin(text), Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("P-03 a birth date without its zeros is too weak")
  @ValueSource(strings = {"532007", "352007", "200753", "200735", "050307", "070305"})
  void aShortBirthDateIsTooWeak(String text) {
    Optional<LocalDate> born = Optional.of(LocalDate.of(2007, 3, 5));

    assertThat(PinPolicy.refusal(Device.pin(text), born)).contains(PinRefusal.TOO_WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "274915", "123457", "654320", "121213", "120306", "020305", "135791", "314159", "112234",
        "123235"
      })
  void otherPinsAreTaken(String text) {
    assertThat(PinPolicy.refusal(Device.pin(text), BORN)).isEmpty();
  }

  @Test
  void withoutABirthDateADateIsTaken() {
    assertThat(PinPolicy.refusal(Device.pin("120305"), Optional.empty())).isEmpty();
  }

  @Test
  @DisplayName("P-04 a PIN is read before a vault is, so nothing is derived from what is none")
  void onlyAPinIsTried() {
    assertThat(Vault.class.getDeclaredMethods())
        .filteredOn(method -> !method.isSynthetic())
        .flatExtracting(method -> List.of(method.getParameterTypes()))
        .contains(Pin.class)
        .doesNotContain(char[].class, byte[].class, String.class);
  }

  @Test
  void aClosedPinIsOfNoFurtherUse() {
    Pin pin = Device.right();
    pin.close();

    assertThatThrownBy(pin::bytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("P-09 a PIN does not show itself")
  void aPinShowsNothing() {
    assertThat(Device.right()).hasToString("Pin[hidden]").isEqualTo(Device.right());
    assertThat(Device.right()).isNotEqualTo(Device.wrong()).isNotEqualTo("274915");
    assertThat(Device.right()).hasSameHashCodeAs(Device.wrong());
  }
}
