package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.qr.QrReader;
import id.tanda.qr.Reading;
import id.tanda.qr.RotatingQr;
import id.tanda.qr.RotatingQr.TimedText;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone's screen, whose symbol changes after 85 seconds, and a desk that reads it. */
class ChangingSymbolTest {
  private static final Duration CHANGE = Duration.ofSeconds(85);

  private final Desk desk = new Desk();
  private final Instant made = desk.clock.instant();
  private final RotatingQr screen = RotatingQr.of(this::next, desk.clock);

  @ParameterizedTest(name = "{0} s of skew, {1} ms after it was made: {2}")
  @CsvSource({
    "0, 85000, token.accepted",
    "0, 89999, token.accepted",
    "0, 90000, token.expired",
    "0, 90001, token.expired",
    "5, 94999, token.accepted",
    "5, 95000, token.expired"
  })
  @DisplayName("Q-12 a token taken just before its symbol changes is good to its own end")
  void aTokenTakenBeforeTheChangeKeepsItsEnd(long skew, long afterMade, String code) {
    screen.now();
    desk.clock.set(made.plus(CHANGE).minusMillis(1));
    String taken = shown();
    desk.clock.set(made.plus(CHANGE));
    String successor = shown();
    desk.clock.set(made.plusMillis(afterMade));
    TokenVerifier verifier = desk.verifier().skew(Duration.ofSeconds(skew)).build();

    assertThat(successor).isNotEqualTo(taken);
    assertThat(verifier.verify(taken).code()).isEqualTo(code);
    assertThat(verifier.verify(successor).code()).isEqualTo("token.accepted");
  }

  private TimedText next(Instant now) {
    IdentityToken token = desk.phone.present(Presentation.bare());
    return new TimedText(token.text(), token.expires());
  }

  /** Photographs the screen. */
  private String shown() {
    return ((Reading.Found) QrReader.picture(screen.now().symbol().png(4))).text();
  }
}
