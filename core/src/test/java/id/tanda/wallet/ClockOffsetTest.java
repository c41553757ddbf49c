package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetTest {
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "2000, 0, 0",
    "2000, 2000, 0",
    "2000, -1000, 0",
    "2000, -1001, -2001",
    "2000, 3000, 0",
    "2000, 3001, 2001",
    "2000, 601000, 600000",
    "2000, -599000, -600000",
    "10000, 86405000, 86400000",
    "10000, 999999999000, 999999994000"
  })
  void theOffsetIsThatOfTheMiddleUnlessTheClockMayBeRight(
      long trip, long authority, long expected) {
    assertThat(ClockOffset.estimate(NOON, NOON.plusMillis(trip), NOON.plusMillis(authority)))
        .contains(Duration.ofMillis(expected));
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "9999, true", "10000, true", "10001, false"})
  void aRoundTripTakesAtMostTenSecondsAndNeverLessThanNone(long trip, boolean counts) {
    assertThat(ClockOffset.estimate(NOON, NOON.plusMillis(trip), NOON.plusSeconds(600)).isPresent())
        .isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "1, true", "86399999, true", "86400000, false"})
  void itCorrectsFromWhenItWasLearntForADay(long afterLearnt, boolean corrects) {
    ClockOffset offset = new ClockOffset(Duration.ofMinutes(-10), NOON);
    Instant phone = NOON.plusMillis(afterLearnt);

    assertThat(offset.correct(phone)).isEqualTo(corrects ? phone.minusSeconds(600) : phone);
  }

  @Test
  void nothingKnownCorrectsNothing() {
    assertThat(ClockOffset.none().correct(NOON)).isEqualTo(NOON);
    assertThat(ClockOffset.none().correct(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT24H", "-PT24H", "PT0S", "PT0.123S"})
  void aWalletKeepsIt(Duration ahead) throws MalformedException {
    ClockOffset offset = new ClockOffset(ahead, NOON.plusMillis(7));
    Contents contents = new Device().contents();

    assertThat(ContentsJson.read(ContentsJson.write(contents.with(offset))).clockOffset())
        .isEqualTo(offset);
    assertThat(ContentsJson.read(ContentsJson.write(contents)).clockOffset())
        .isEqualTo(ClockOffset.none());
  }

  @Test
  void moreThanADayIsNoOffset() {
    assertThatThrownBy(() -> new ClockOffset(Duration.ofHours(24).plusMillis(1), NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ahead must be at most 24 h, was PT24H0.001S");
    assertThatThrownBy(() -> new ClockOffset(Duration.ofHours(-25), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {86_400_001L, -86_400_001L, Long.MAX_VALUE >> 11})
  void whatWasTamperedWithIsMalformed(long ahead) {
    JsonObject kept = new ClockOffset(Duration.ZERO, NOON).json();

    assertThatThrownBy(() -> ClockOffset.parse(Edited.with(kept, "ahead_ms", ahead)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> ClockOffset.parse(Edited.with(kept, "learnt_ms", -1L)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> ClockOffset.parse(Edited.with(kept, "more", 1L)))
        .isInstanceOf(MalformedException.class);
  }
}
