package id.tanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.Outcome;
import id.tanda.release.Release;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealReleaseTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("In a round a release of twelve attributes is sealed and opened, and all is timed")
  void everybodyHasATurn(Engine engine) {
    EngineChoice choice = new EngineChoice();
    choice.engine = engine;
    SealRelease.Turns turns = new SealRelease.Turns();
    turns.prepare(choice);
    SealRelease.Nanos nanos = new SealRelease.Nanos();

    Outcome<Release> opened = new SealRelease().inTurn(turns, nanos);

    assertThat(opened.map(release -> release.attributes().names().size()))
        .isEqualTo(new Outcome.Done<>(12));
    assertThat(nanos.agreed).isPositive();
    assertThat(nanos.signed).isPositive();
    assertThat(nanos.checked).isPositive();
    assertThat(nanos.sealed).isPositive();
    assertThat(nanos.opened).isPositive();
  }
}
