package id.tanda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private enum Why implements Reason {
    TOO_LATE,
    NOT_THERE;

    @Override
    public String code() {
      return "test." + name();
    }

    @Override
    public Words words() {
      return new Words(name(), name());
    }
  }

  private final Outcome<Integer> done = Outcome.done(7);
  private final Outcome<Integer> refused = Outcome.refused(Why.TOO_LATE);

  @Test
  void aResultIsCarriedOn() {
    assertThat(done.map(number -> number + 1)).isEqualTo(Outcome.done(8));
    assertThat(done.flatMap(number -> Outcome.done("it is " + number)))
        .isEqualTo(Outcome.done("it is 7"));
    assertThat(done.flatMap(number -> Outcome.refused(Why.NOT_THERE)))
        .isEqualTo(Outcome.refused(Why.NOT_THERE));
    assertThat(done.orElse(reason -> 0)).isEqualTo(7);
    assertThat(done.refusal()).isEmpty();
  }

  @Test
  void aRefusalStaysAsItIsAndNothingMoreIsTried() {
    assertThat(refused.map(OutcomeTest::never)).isEqualTo(Outcome.refused(Why.TOO_LATE));
    assertThat(refused.flatMap(number -> Outcome.done(never(number))))
        .isEqualTo(Outcome.refused(Why.TOO_LATE));
    assertThat(refused.orElse(reason -> reason.code().length())).isEqualTo(13);
    assertThat(refused.refusal()).contains(Why.TOO_LATE);
  }

  @Test
  void whatWasNotFoundIsRefused() {
    assertThat(Outcome.of(Optional.of("here"), Why.NOT_THERE)).isEqualTo(Outcome.done("here"));
    assertThat(Outcome.of(Optional.empty(), Why.NOT_THERE))
        .isEqualTo(Outcome.refused(Why.NOT_THERE));
  }

  private static int never(int number) {
    throw new AssertionError("must not be called");
  }
}
