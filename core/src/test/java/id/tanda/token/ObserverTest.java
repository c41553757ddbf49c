package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.Es256;
import id.tanda.identity.Observer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserverTest {
  private record Heard(String code, String engine, Duration took) {}

  private final Desk desk = new Desk();
  private final List<Heard> heard = new ArrayList<>();

  @Test
  void everyAnswerIsHeardOnceWithItsEngineAndTime() {
    TokenVerifier verifier =
        desk.verifier()
            .observer((code, engine, took) -> heard.add(new Heard(code, engine, took)))
            .build();
    String token = desk.show(Presentation.bare());

    verifier.verify(token);
    verifier.verify(token);
    verifier.verify("no token");
    verifier.verify(desk.show(Presentation.bare()), new byte[16]);

    assertThat(heard)
        .extracting(Heard::code)
        .containsExactly(
            "token.accepted", "token.replayed", "token.malformed", "token.wrong-audience");
    assertThat(heard)
        .extracting(Heard::engine)
        .containsOnly(Es256.bouncyCastle().name())
        .doesNotContain("");
    assertThat(heard).extracting(Heard::took).allMatch(took -> took.compareTo(Duration.ZERO) > 0);
  }

  @Test
  void theTimeIsNoLongerThanTheAnswerTook() {
    TokenVerifier verifier =
        desk.verifier()
            .observer((code, engine, took) -> heard.add(new Heard(code, engine, took)))
            .build();
    String token = desk.show(Presentation.bare());

    long begun = System.nanoTime();
    verifier.verify(token);
    Duration passed = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(heard.get(0).took()).isPositive().isLessThanOrEqualTo(passed);
  }

  @Test
  void whatAnObserverThrowsChangesNoAnswer() {
    Observer broken =
        (code, engine, took) -> {
          throw new IllegalStateException("metrics are down");
        };
    TokenVerifier verifier = desk.verifier().observer(broken).build();
    String token = desk.show(Presentation.bare());

    assertThat(verifier.verify(token).code()).isEqualTo("token.accepted");
    assertThat(verifier.verify(token).code()).isEqualTo("token.replayed");
    assertThat(verifier.verify("").code()).isEqualTo("token.malformed");
  }

  @Test
  void anObserverHearsAfterTheTokenWasSpent() {
    List<String> codes = new ArrayList<>();
    TokenVerifier second = desk.verifier().build();
    String token = desk.show(Presentation.bare());
    Observer showsItAgain = (code, engine, took) -> codes.add(second.verify(token).code());

    desk.verifier().observer(showsItAgain).build().verify(token);

    assertThat(codes).containsExactly("token.replayed");
  }
}
