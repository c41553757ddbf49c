package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotatingQrTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  private int fetched;
  private final Clock clock = Clock.fixed(START, ZoneOffset.UTC);
  private final RotatingQr rotating = RotatingQr.of(now -> fetch(now, 90), clock);

  private RotatingQr.TimedText fetch(Instant now, long seconds) {
    fetched++;
    return new RotatingQr.TimedText("TND1:" + fetched, now.plusSeconds(seconds));
  }

  @Test
  void nothingIsFetchedBeforeItIsAskedFor() {
    assertThat(fetched).isZero();
    assertThat(rotating.now().from()).isEqualTo(START);
    assertThat(fetched).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "84999, 1", "85000, 2", "85001, 2", "90000, 2", "86400000, 2"})
  void aTextIsReplacedFiveSecondsBeforeItsEnd(long millisLater, int texts) {
    rotating.at(START);
    rotating.at(START.plusMillis(millisLater));
    assertThat(fetched).isEqualTo(texts);
  }

  @Test
  void theSymbolIsEncodedOnce() {
    assertThat(rotating.at(START.plusSeconds(80))).isSameAs(rotating.at(START.plusSeconds(81)));
  }

  @Test
  void theSymbolSaysTheText() {
    assertThat(QrReader.picture(rotating.now().symbol().png(4)))
        .isEqualTo(new Reading.Found("TND1:1"));
  }

  @Test
  @DisplayName("Q-12 rotation extends nothing: each text keeps the end its source gave it")
  void rotationExtendsNothing() {
    RotatingQr.Showing first = rotating.at(START);
    RotatingQr.Showing second = rotating.at(START.plusSeconds(85));
    assertThat(first.end()).isEqualTo(START.plusSeconds(90));
    assertThat(second.end()).isEqualTo(START.plusSeconds(85 + 90));
    assertThat(first.end()).isEqualTo(START.plusSeconds(90));
  }

  @Test
  @DisplayName("Q-12 over an hour of drawing, nothing is shown at or after its end")
  void nothingIsShownAfterItsEnd() {
    for (int millis = 0; millis < 3_600_000; millis += 250) {
      Instant now = START.plusMillis(millis);
      RotatingQr.Showing showing = rotating.at(now);
      assertThat(now).isBefore(showing.renewAt()).isBeforeOrEqualTo(showing.end());
      assertThat(Duration.between(showing.from(), showing.end())).hasSeconds(90);
    }
    assertThat(fetched).isEqualTo(43); // 3,600 s in steps of 85 s
  }

  @Test
  void aClockThatWasSetBackGetsANewText() {
    rotating.at(START);
    assertThat(rotating.at(START.minusMillis(1)).end())
        .isEqualTo(START.minusMillis(1).plusSeconds(90));
    assertThat(fetched).isEqualTo(2);
  }

  @Test
  void aTextThatLivesShortIsReplacedAtHalfItsLife() {
    RotatingQr brief = RotatingQr.of(now -> fetch(now, 4), clock);
    assertThat(brief.now().renewAt()).isEqualTo(START.plusSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({"0, 90", "1, 89", "60, 45"})
  void theLeadIsTheHosts(long lead, long renewedAfter) {
    RotatingQr other = rotating.renewing(Duration.ofSeconds(lead));
    assertThat(other.now().renewAt()).isEqualTo(START.plusSeconds(renewedAfter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "PT1M0.001S"})
  void aLeadOutOfBoundsIsRefused(Duration lead) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rotating.renewing(lead))
        .withMessage("lead must be 0 to 60 s, was " + lead);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void aTextThatHasEndedIsAFaultOfItsSource(long seconds) {
    RotatingQr dead = RotatingQr.of(now -> fetch(now, seconds), clock);
    assertThatIllegalStateException()
        .isThrownBy(dead::now)
        .withMessage("the source gave a text that ended at " + START.plusSeconds(seconds));
  }

  @Test
  void aFailureOfTheSourcePassesThroughAndIsTriedAgain() {
    RotatingQr locked =
        RotatingQr.of(
            now -> {
              if (fetched++ == 1) {
                throw new IllegalStateException("locked");
              }
              return new RotatingQr.TimedText("A", now.plusSeconds(90));
            },
            clock);
    locked.at(START);
    Instant late = START.plusSeconds(86);
    assertThatIllegalStateException().isThrownBy(() -> locked.at(late)).withMessage("locked");
    assertThat(locked.at(late).from()).isEqualTo(late);
  }

  @Test
  void theTextIsNotInToString() {
    assertThat(new RotatingQr.TimedText("SECRET", START)).asString().doesNotContain("SECRET");
    assertThat(RotatingQr.of(now -> fetch(now, 90), clock).now().toString())
        .doesNotContain("TND1:");
  }
}
