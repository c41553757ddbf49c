package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.token.Presentation.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From when to when a token counts, to the millisecond. */
class TimeBoxTest {
  private static final String EARLY = "token.not-yet-valid";
  private static final String GOOD = "token.accepted";
  private static final String LATE = "token.expired";

  private final Desk desk = new Desk();

  static List<Arguments> edges() {
    List<Arguments> rows = new ArrayList<>();
    for (Form form : Form.values()) {
      for (long skew : new long[] {0, 5_000, 30_000}) {
        rows.add(Arguments.of(form, skew, -skew - 1, EARLY));
        rows.add(Arguments.of(form, skew, -skew, GOOD));
        rows.add(Arguments.of(form, skew, -skew + 1, GOOD));
        rows.add(Arguments.of(form, skew, 89_999, GOOD));
        rows.add(Arguments.of(form, skew, 90_000 + skew - 1, GOOD));
        rows.add(Arguments.of(form, skew, 90_000 + skew, LATE));
        rows.add(Arguments.of(form, skew, 90_000 + skew + 1, LATE));
      }
    }
    return rows;
  }

  @ParameterizedTest(name = "{0}, {1} ms of skew, {2} ms after iat: {3}")
  @MethodSource("edges")
  @DisplayName("T-23 Q-01 a token counts from iat - skew, inclusive, to exp + skew, exclusive")
  void theTimeBoxHasTheseEdges(Form form, long skew, long afterIssue, String code) {
    String token = desk.show(Presentation.bare().as(form));
    desk.clock.advance(Duration.ofMillis(afterIssue));

    Verification answer = verifier(Duration.ofMillis(skew)).verify(token);

    assertThat(answer.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, token.lifetime-too-long",
    "0, token.lifetime-too-long",
    "1, token.accepted",
    "90, token.accepted",
    "91, token.lifetime-too-long",
    "200000000, token.lifetime-too-long"
  })
  @DisplayName("T-22 a life is 1 to 90 seconds, whatever the form and skew")
  void aLifeIsBounded(long seconds, String code) {
    for (Duration skew : List.of(Duration.ZERO, Duration.ofSeconds(30))) {
      for (Form form : Form.values()) {
        assertThat(verifier(skew).verify(living(form, seconds)).code()).isEqualTo(code);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"94999, token.accepted", "95000, token.expired"})
  @DisplayName("T-22 a text form that names no end lives 90 seconds")
  void aTextWithoutAnEndHasOne(long afterIssue, String code) {
    String token = TextForms.showing(desk, TextForms.binding(desk, "n".repeat(32)));
    desk.clock.advance(Duration.ofMillis(afterIssue));

    assertThat(verifier(Duration.ofSeconds(5)).verify(token).code()).isEqualTo(code);
  }

  private TokenVerifier verifier(Duration skew) {
    return desk.verifier().skew(skew).directory(desk::find).build();
  }

  private String living(Form form, long seconds) {
    Instant now = desk.clock.instant();
    TokenClaims claims = desk.claims(now, now.plusSeconds(seconds));
    return switch (form) {
      case DENSE -> DenseToken.sign(desk.device, Optional.of(desk.credentials.dense()), claims);
      case REFERENCE -> DenseToken.sign(desk.device, Optional.empty(), claims);
      case TEXT -> TextToken.sign(desk.device, desk.credentials.text(), claims);
    };
  }
}
