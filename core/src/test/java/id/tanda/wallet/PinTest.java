package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.time.LocalDate;
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
    assertThatThrownBy(() -> Pin.parse("1".repeat(1_000_000)))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @DisplayName("P-03 runs, repeats and the birth date are too weak")
  @ValueSource(
      strings = {
        "123456", "654321", "789012", "210987", "000000", "777777", "121212", "123123", "120305",
        "520305", "050312", "031205"
      })
  void easyPinsAreTooWeak(String text) {
    assertThat(PinPolicy.refusal(Device.pin(text), BORN)).contains(PinRefusal.TOO_WEAK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"274915", "123457", "654320", "121213", "120306"})
  void otherPinsAreTaken(String text) {
    assertThat(PinPolicy.refusal(Device.pin(text), BORN)).isEmpty();
  }

  @Test
  void withoutABirthDateADateIsTaken() {
    assertThat(PinPolicy.refusal(Device.pin("120305"), Optional.empty())).isEmpty();
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
