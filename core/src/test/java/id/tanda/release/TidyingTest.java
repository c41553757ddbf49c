package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.token.Presentation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TidyingTest {
  private final Bureau bureau = new Bureau();

  @Test
  void anAnswerAndAMarkAreForgottenADayAfterTheyWereLastOfUse() {
    String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));
    Redemption redemption = bureau.redeem(bureau.hotel, token);
    done(bureau.answer(redemption));

    bureau.clock.advance(Duration.ofHours(24));
    assertThat(tidy()).isZero();
    bureau.clock.advance(Duration.ofHours(1));
    assertThat(tidy()).isEqualTo(1); // the mark
    bureau.clock.advance(Duration.ofHours(23));
    assertThat(tidy()).isZero();
    bureau.clock.advance(Duration.ofSeconds(1));
    assertThat(tidy()).isEqualTo(1); // the answer
    assertThat(tidy()).isZero();
  }

  @Test
  void noMoreThanAskedForAreForgottenAtOnce() {
    for (int i = 0; i < 3; i++) {
      String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));
      done(bureau.answer(bureau.redeem(bureau.hotel, token)));
    }
    bureau.clock.advance(Duration.ofDays(3));

    assertThat(bureau.redemptions.tidy(2, bureau.clock.instant())).isEqualTo(4);
    assertThat(bureau.redemptions.tidy(2, bureau.clock.instant())).isEqualTo(2);
  }

  private int tidy() {
    return bureau.redemptions.tidy(10, bureau.clock.instant());
  }
}
