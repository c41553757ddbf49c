package id.tanda.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CitizenCodesTest {
  private static final Instant NOW = Instant.parse("2026-08-17T12:00:00Z");

  private final CitizenCodes four =
      new CitizenCodes("siti", Collections.nCopies(CitizenCodes.MOST, NOW), 3);

  @Test
  @DisplayName("O-04 the fifth code waits until 24 hours after the first, exclusive")
  void theFifthCodeWaits() {
    assertThat(CitizenCodes.none("siti").with(NOW).with(NOW).with(NOW).mayMake(NOW)).isTrue();
    assertThat(four.mayMake(NOW)).isFalse();
    assertThat(four.mayMake(NOW.plus(CodeTries.WINDOW).minusMillis(1))).isFalse();
    assertThat(four.mayMake(NOW.plus(CodeTries.WINDOW))).isTrue();
  }

  @Test
  @DisplayName("O-04 a clock that is set back gives no code")
  void aClockThatIsSetBackGivesNoCode() {
    assertThat(four.mayMake(NOW.minusSeconds(86_400))).isFalse();
  }

  @Test
  void whatCountsNoLongerIsLeftOut() {
    Instant later = NOW.plus(CodeTries.WINDOW);

    assertThat(four.with(later).made()).containsExactly(later);
    assertThat(four.with(later).version()).isEqualTo(3);
    assertThat(four.next().version()).isEqualTo(4);
  }

  @Test
  void oneThatDidNotGoOutIsTakenBackOnce() {
    assertThat(four.without(NOW).made()).hasSize(CitizenCodes.MOST - 1);
    assertThat(four.without(NOW.plusMillis(1)).made()).hasSize(CitizenCodes.MOST);
  }

  @Test
  void theLastIsTheNewest() {
    assertThat(CitizenCodes.none("siti").last()).isEmpty();
    assertThat(CitizenCodes.none("siti").with(NOW).with(NOW.minusSeconds(1)).last()).contains(NOW);
  }

  @Test
  void moreThanFourAreNoRow() {
    assertThatThrownBy(() -> four.with(NOW)).isInstanceOf(IllegalArgumentException.class);
  }
}
