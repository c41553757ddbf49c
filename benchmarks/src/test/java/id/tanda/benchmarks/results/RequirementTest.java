package id.tanda.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.benchmarks.results.Requirement.Bound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequirementTest {

  @Test
  @DisplayName("A figure at its bound is reached, one beyond it is missed")
  void theBoundIsInclusive() {
    assertThat(Requirement.atMost(1.10).isReached(1.10, 17)).isTrue();
    assertThat(Requirement.atMost(1.10).isReached(1.11, 17)).isFalse();
    assertThat(Requirement.atLeast(1.2).isReached(1.2, 17)).isTrue();
    assertThat(Requirement.atLeast(1.2).isReached(1.19, 17)).isFalse();
    assertThat(Requirement.atMost(200, "bytes").isReached(201, 17)).isFalse();
  }

  @Test
  @DisplayName("A part is small enough when there are enough of them in the whole")
  void partsAreCounted() {
    Bound part = Requirement.atMostOnePartOf(25);

    assertThat(part.isReached(25, 17)).isTrue();
    assertThat(part.isReached(24.9, 17)).isFalse();
    assertThat(part.write(24.9)).isEqualTo("1/24");
  }

  @Test
  @DisplayName("What is to be reached against the platform's own provider depends on the Java")
  void theBoundDependsOnTheJava() {
    Bound bound = Requirement.atLeast(6, 3);

    assertThat(bound.isReached(5.9, 17)).isFalse();
    assertThat(bound.isReached(3, 25)).isTrue();
    assertThat(bound.words()).isEqualTo(">= 6 x on 17, >= 3 x on 25");
  }
}
