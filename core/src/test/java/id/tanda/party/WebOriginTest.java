package id.tanda.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
  private static final WebOrigin ORIGIN = WebOrigin.of("https://bank.example:8443");

  @ParameterizedTest
  @ValueSource(strings = {"https://a", "https://bank.example", "https://b-1.example:1"})
  void anOriginIsSchemeHostAndPort(String text) throws MalformedException {
    assertThat(WebOrigin.parse(text).text()).isEqualTo(text);
    assertThat(WebOrigin.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://bank.example",
        "https://",
        "https://Bank.example",
        "https://bank.example/",
        "https://bank.example:0",
        "https://bank.example:123456",
        "https://me@bank.example",
        "https://bank.example?x",
        "https://bänk.example",
        "https://.bank.example",
        "https://bank.example ",
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> WebOrigin.parse(text))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("https://host[:port]");
    assertThatThrownBy(() -> WebOrigin.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOriginHasAtMost128Characters() throws MalformedException {
    String longest = "https://" + "a".repeat(120);

    assertThat(WebOrigin.parse(longest).text()).hasSize(128);
    assertThatThrownBy(() -> WebOrigin.parse(longest + "a")).isInstanceOf(MalformedException.class);
  }

  @Test
  void anAddressLiesAtItsOriginAlone() {
    assertThat(ORIGIN.covers("https://bank.example:8443/")).isTrue();
    assertThat(ORIGIN.covers("https://bank.example:8443/answers?id=7")).isTrue();
    assertThat(ORIGIN.covers("https://bank.example:8443/" + "a".repeat(486))).isTrue();
    assertThat(ORIGIN.covers("https://bank.example:8443/" + "a".repeat(487))).isFalse();
  }

  @Test
  void anAddressTellsItsOrigin() {
    assertThat(WebOrigin.ofAddress("https://bank.example:8443/a/b")).contains(ORIGIN);
    assertThat(WebOrigin.ofAddress("https://bank.example/")).isPresent();
    for (String none :
        List.of(
            "",
            "https://",
            "https:///a",
            "https://bank.example",
            "http://bank.example/a",
            "https://bank.example@evil.example/",
            "https://bank.example\\evil.example/",
            "https://bank.example/a#b",
            "https://bank.example/" + "a".repeat(492))) {
      assertThat(WebOrigin.ofAddress(none)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bank.example:8443",
        "https://bank.example/",
        "https://bank.example:84430/",
        "https://bank.example:8443@evil.example/",
        "https://bank.example:8443.evil.example/",
        "https://bank.example:8443\\evil.example/",
        "https://bank.example:8443/#x",
        "https://bank.example:8443/a b",
        "https://bank.example:8443/a\n",
        "http://bank.example:8443/",
      })
  void whatLooksLikeAnAddressThereIsNot(String address) {
    assertThat(ORIGIN.covers(address)).isFalse();
  }
}
