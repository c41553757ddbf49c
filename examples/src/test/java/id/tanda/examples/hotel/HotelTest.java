package id.tanda.examples.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.examples.town.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotelTest {
  @TempDir Path folder;

  @Test
  void aPhotographedCodeServesNoOtherHotel() {
    assertThat(told())
        .contains("next door  refused: token.wrong-audience")
        .contains("hotel      Full name: Sri Rahayu")
        .contains("15 expectations kept, 0 surprises");
  }

  @Test
  void theBarLearnsThatAGuestIsOfAgeAndNothingElse() {
    assertThat(told().lines().filter(line -> line.startsWith("  bar ")))
        .containsExactly("  bar        Over 18: yes");
  }

  private String told() {
    return Told.by(out -> Hotel.play(out, folder));
  }
}
