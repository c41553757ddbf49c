package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an authority stands behind a message. */
class VouchingTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final Instant noon = clock.instant();
  private final String receipt = signed(1);

  @Test
  @DisplayName("K-02 an authority stands behind what its key for that use has signed")
  void itStandsBehindItsOwn() throws MalformedException {
    assertThat(vouches(receipt, KeyUse.RECEIPT, noon)).isTrue();
    assertThat(vouches(receipt, KeyUse.DATA, noon)).isFalse();
    assertThat(
            bundles.vouchFor(
                Jws.parse(receipt, 1_000),
                AuthorityId.of("elsewhere.example"),
                KeyUse.RECEIPT,
                noon,
                noon))
        .isFalse();
  }

  @Test
  @DisplayName("It does not stand behind the same with a signature of something else")
  void itStandsBehindNothingElse() throws MalformedException {
    String other = signed(2);
    String forged =
        receipt.substring(0, receipt.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

    assertThat(vouches(forged, KeyUse.RECEIPT, noon)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"P-1D, 0, true", "P-1D, -1, false", "P300D, -1, true", "P300D, 0, false"})
  @DisplayName("K-15 and only if the key might sign when the message was made")
  void theKeyMightSignThen(Duration edge, long millis, boolean vouched) throws MalformedException {
    Instant made = noon.plus(edge).plusMillis(millis);

    assertThat(vouches(receipt, KeyUse.RECEIPT, made)).isEqualTo(vouched);
  }

  private boolean vouches(String text, KeyUse use, Instant made) throws MalformedException {
    return bundles.vouchFor(Jws.parse(text, 1_000), authority.id(), use, made, noon);
  }

  private String signed(long number) {
    return Jws.sign(
        authority.key(KeyUse.RECEIPT),
        "tanda-receipt+jwt",
        JsonObject.builder().put("number", number).build());
  }
}
