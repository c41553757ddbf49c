package id.tanda.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class WatchedLogTest {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedLogTest.class);

  @ParameterizedTest
  @DisplayName("K-08 P-09 a test that logs what looks like a secret fails")
  @ValueSource(
      strings = {
        "3174055708900001",
        "pin=271828",
        "TND1:6BF",
        "TNDK1:6BF",
        "eyJhbGciOi",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "00112233445566778899aabb"
      })
  void whatLooksLikeASecretIsNotLogged(String secret) {
    assertThatThrownBy(() -> LOG.debug("{}", secret)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> LOG.trace(secret)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> LOG.warn("failed", new IllegalStateException(new RuntimeException(secret))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aCodeIsLogged() {
    assertThat(WatchedLog.during(() -> LOG.debug("{}", "token.accepted")))
        .containsExactly("DEBUG token.accepted");
  }
}
