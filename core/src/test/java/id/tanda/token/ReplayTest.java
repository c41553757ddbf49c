package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.token.Presentation.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One token is accepted once. */
class ReplayTest {
  private static final int SHOWINGS = 1_000;

  private final Desk desk = new Desk();

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName("T-25 a token is accepted once, whatever its form")
  void aTokenIsSpentOnce(Form form) {
    TokenVerifier verifier = desk.verifier().directory(desk::find).build();
    String token = desk.show(Presentation.bare().as(form));

    assertThat(verifier.verify(token)).isInstanceOf(Verification.Accepted.class);
    assertThat(verifier.verify(token)).isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
  }

  @ParameterizedTest
  @CsvSource({"0, 89999", "5, 90000", "5, 94999", "30, 90000", "30, 119999"})
  @DisplayName("T-26 a second showing before or within the skew after the end is a replay")
  void aMarkOutlivesTheSkew(long skew, long millis) {
    TokenVerifier first = desk.verifier().skew(Duration.ZERO).build();
    TokenVerifier second = desk.verifier().skew(Duration.ofSeconds(skew)).build();
    String token = desk.show(Presentation.bare());
    first.verify(token);
    desk.clock.advance(Duration.ofMillis(millis));
    for (int i = 0; i < 100; i++) {
      first.verify(desk.show(Presentation.bare())); // each lets the memory forget a little
    }

    assertThat(second.verify(token)).isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
  }

  @Test
  @DisplayName(
      "T-27 of 1,000 simultaneous showings at two verifiers with one memory one is accepted")
  void oneOfManyIsAccepted() throws Exception {
    TokenVerifier north = desk.verifier().build();
    TokenVerifier south = desk.verifier().build();
    String token = desk.show(Presentation.bare());
    List<Callable<String>> showings = new ArrayList<>();
    for (int i = 0; i < SHOWINGS; i++) {
      TokenVerifier door = i % 2 == 0 ? north : south;
      showings.add(() -> door.verify(token).code());
    }

    List<String> codes = atOnce(showings);

    assertThat(codes).filteredOn("token.accepted"::equals).hasSize(1);
    assertThat(codes).filteredOn("token.replayed"::equals).hasSize(SHOWINGS - 1);
  }

  @Test
  @DisplayName("T-38 C-12 of 64 simultaneous answers to one request one is accepted")
  void oneOfManyAnswersIsAccepted() throws Exception {
    TokenVerifier hotel = desk.verifier().build();
    byte[] nonce = new byte[16];
    List<Callable<String>> answers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String answer = desk.show(Presentation.bare().answering(Desk.HOTEL, nonce));
      answers.add(() -> hotel.verify(answer, nonce).code());
    }

    List<String> codes = atOnce(answers);

    assertThat(codes).filteredOn("token.accepted"::equals).hasSize(1);
    assertThat(codes).filteredOn("token.replayed"::equals).hasSize(63);
  }

  @Test
  @DisplayName(
      "Q-02 Q-11 a screenshot is taken once in a shared memory, and once at each lone desk")
  void aMemoryIsSharedOrNot() {
    SpentTokens ofItsOwn = SpentTokens.inMemoryOnFirstStart(desk.clock);
    TokenVerifier lone =
        TokenVerifier.builder(desk.bundles, desk.statusLists, ofItsOwn, desk.clock).build();
    String screenshot = desk.show(Presentation.bare());

    assertThat(desk.verifier().build().verify(screenshot).code()).isEqualTo("token.accepted");
    assertThat(desk.verifier().build().verify(screenshot).code()).isEqualTo("token.replayed");
    Verification.Accepted copied = (Verification.Accepted) lone.verify(screenshot);
    assertThat(copied.token().replayScope()).isEqualTo(SpentTokens.ReplayScope.DESK);
  }

  private static List<String> atOnce(List<Callable<String>> showings) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(64);
    try {
      List<String> codes = new ArrayList<>();
      for (Future<String> answer : pool.invokeAll(showings)) {
        codes.add(answer.get());
      }
      return codes;
    } finally {
      pool.shutdown();
    }
  }
}
