package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void everyOutcomeHasAStableCode() {
    assertThat(new Reading.Found("A").code()).isEqualTo("qr.found");
    assertThat(new Reading.Nothing().code()).isEqualTo("qr.nothing");
    assertThat(new Reading.Ambiguous().code()).isEqualTo("qr.ambiguous");
    Set<String> codes = new HashSet<>();
    for (Reading.Refusal refusal : Reading.Refusal.values()) {
      codes.add(new Reading.Refused(refusal).code());
    }
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "qr.refused.not-a-picture",
            "qr.refused.too-large",
            "qr.refused.truncated",
            "qr.refused.damaged",
            "qr.refused.unsupported-content");
  }

  @Test
  void theTextIsNotInToString() {
    assertThat(new Reading.Found("3174012345678901")).hasToString("Found[16 characters]");
  }
}
