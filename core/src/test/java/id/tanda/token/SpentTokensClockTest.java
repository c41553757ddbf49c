package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.testing.SettableClock;
import id.tanda.token.SpentTokens.Spending;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the memory of marks is unsure, how long it keeps, and what a clock set back does. */
class SpentTokensClockTest {
  private static final Duration KEPT = Duration.ofSeconds(150);

  private final SettableClock clock = SettableClock.atNoon();
  private final Instant start = clock.instant();
  private int others;

  @ParameterizedTest
  @CsvSource({"29999, UNSURE", "30000, UNSURE", "30001, FIRST"})
  @DisplayName("S-09 tokens made up to 30 s after the start, inclusive, are unsure")
  void whatWasMadeAroundTheStartIsUnsure(long issuedAfterStart, Spending expected) {
    SpentTokens restarted = SpentTokens.inMemory(clock);

    assertThat(restarted.spend(mark(1), start.plusMillis(issuedAfterStart), end(start)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"149999, UNSURE", "150000, FIRST", "150001, FIRST"})
  @DisplayName("S-09 that lasts for 150 s after the start, exclusive")
  void theUnsureTimeEnds(long afterStart, Spending expected) {
    SpentTokens restarted = SpentTokens.inMemory(clock);
    clock.advance(Duration.ofMillis(afterStart));

    assertThat(restarted.spend(mark(1), start, clock.instant().plus(KEPT))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1, AGAIN", "0, UNSURE", "1, UNSURE", "60000, UNSURE"})
  @DisplayName("T-26 a mark is kept to its end, exclusive, and is never first again after it")
  void aMarkIsKeptToItsEnd(long afterEnd, Spending expected) {
    SpentTokens memory = SpentTokens.inMemoryOnFirstStart(clock);
    assertThat(memory.spend(mark(1), start, end(start))).isEqualTo(Spending.FIRST);
    clock.set(end(start).plusMillis(afterEnd));
    spendOthers(memory, 100);

    assertThat(memory.spend(mark(1), start, end(start))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1, 101", "0, 93", "1, 93"})
  @DisplayName("T-26 marks are forgotten eight at a time, from the full minute after their end on")
  void marksAreForgottenInPassing(long millis, int left) {
    InMemorySpentTokens memory = new InMemorySpentTokens(clock, Instant.MIN);
    spendOthers(memory, 100);
    clock.set(start.plus(Duration.ofMinutes(3)).plusMillis(millis));

    spendOthers(memory, 1);

    assertThat(memory.size()).isEqualTo(left);
  }

  @Test
  void aMemoryInUseKeepsNothingThatHasEnded() {
    InMemorySpentTokens memory = new InMemorySpentTokens(clock, Instant.MIN);
    for (int batch = 0; batch < 2; batch++) {
      spendOthers(memory, 100);
      clock.advance(Duration.ofMinutes(1));
    }
    clock.advance(Duration.ofMinutes(10));

    spendOthers(memory, 50);

    assertThat(memory.size()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "P1D", "P3653D"})
  @DisplayName("S-04 a clock that ran ahead and was set back lets nothing in twice")
  void aClockThatRanAheadLetsNothingInTwice(Duration ahead) {
    SpentTokens memory = SpentTokens.inMemoryOnFirstStart(clock);
    memory.spend(mark(1), start, end(start));
    clock.advance(ahead);
    spendOthers(memory, 100);
    clock.set(start.plusSeconds(1));

    assertThat(memory.spend(mark(1), start, end(start))).isNotEqualTo(Spending.FIRST);
    spendOthers(memory, 100);
    assertThat(memory.spend(mark(1), start, end(start))).isNotEqualTo(Spending.FIRST);
  }

  @ParameterizedTest
  @CsvSource({"-1, FIRST", "0, UNSURE", "1, UNSURE"})
  @DisplayName("S-04 what had ended by the newest time seen is unsure, however far back the clock")
  void whatHadEndedStaysEnded(long secondsAfterEnd, Spending expected) {
    SpentTokens memory = SpentTokens.inMemoryOnFirstStart(clock);
    clock.set(end(start).plusSeconds(secondsAfterEnd));
    spendOthers(memory, 1);
    clock.set(start);

    assertThat(memory.spend(mark(1), start, end(start))).isEqualTo(expected);
  }

  @Test
  @DisplayName("S-04 once the clock has caught up the memory is sure again")
  void aMemoryIsSureAgainWhenTheClockHasCaughtUp() {
    SpentTokens memory = SpentTokens.inMemoryOnFirstStart(clock);
    clock.advance(Duration.ofHours(1));
    spendOthers(memory, 1);
    clock.set(start);
    assertThat(memory.spend(mark(1), start, end(start))).isEqualTo(Spending.UNSURE);

    clock.set(start.plus(Duration.ofHours(1)));

    assertThat(memory.spend(mark(2), clock.instant(), end(clock.instant())))
        .isEqualTo(Spending.FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-5S", "PT-1H", "P-1D"})
  @DisplayName("S-04 T-25 a token that was shown stays shown when the clock is set back")
  void aClockSetBackLetsNothingInTwice(Duration back) {
    Desk desk = new Desk();
    TokenVerifier verifier = desk.verifier().skew(Duration.ofSeconds(30)).build();
    String token = desk.show(Presentation.bare());
    assertThat(verifier.verify(token).code()).isEqualTo("token.accepted");

    for (int second = 0; second < 300; second += 20) {
      desk.clock.set(start.plusSeconds(second).plus(back));
      assertThat(verifier.verify(token).code()).isNotEqualTo("token.accepted");
      desk.clock.set(start.plusSeconds(second));
      desk.fetchStatusList();
      assertThat(verifier.verify(token).code()).isNotEqualTo("token.accepted");
      verifier.verify(desk.show(Presentation.bare()));
    }
  }

  @Test
  @DisplayName("S-04 a screenshot that had ended does not come back with the clock")
  void whatHadEndedDoesNotComeBack() {
    Desk desk = new Desk();
    TokenVerifier verifier = desk.verifier().build();
    String screenshot = desk.show(Presentation.bare());
    desk.clock.advance(Duration.ofMinutes(3));
    assertThat(verifier.verify(screenshot).code()).isEqualTo("token.expired");
    assertThat(verifier.verify(desk.show(Presentation.bare())).code()).isEqualTo("token.accepted");

    desk.clock.set(start.plusSeconds(10));

    assertThat(verifier.verify(screenshot))
        .isEqualTo(new Verification.Undecided(Missing.SPENT_TOKENS));
  }

  private static Instant end(Instant issued) {
    return issued.plus(KEPT);
  }

  private void spendOthers(SpentTokens memory, int count) {
    for (int i = 0; i < count; i++) {
      memory.spend(mark(1_000_000 + others++), clock.instant(), end(clock.instant()));
    }
  }

  private static TokenMark mark(int number) {
    return TokenMark.of(ByteBuffer.allocate(32).putInt(number).array());
  }
}
