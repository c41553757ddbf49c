package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An authority between two keys. */
class CredentialIssuerTest {
  private final Desk desk = new Desk();
  private final Instant noon = desk.clock.instant();
  private final SoftwareKey old = SoftwareKey.generate(desk.authority.randomness());
  private final SoftwareKey next = SoftwareKey.generate(desk.authority.randomness());

  @Test
  @DisplayName("K-15 each key signs in its own window, whichever the bundle names first")
  void eachKeySignsInItsOwnWindow() {
    for (TrustBundle bundle : List.of(bundle(over(), begun()), bundle(begun(), over()))) {
      CredentialIssuer retired = issuer(old, bundle);

      assertThatThrownBy(() -> retired.issue(desk.device.publicKey(), 1, noon))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the credential key may not sign at this time");
      assertThat(issuer(next, bundle).issue(desk.device.publicKey(), 1, noon).expires())
          .isEqualTo("2026-08-27T00:00:00Z");
    }
  }

  @Test
  void aKeyThatTheBundleDoesNotNameIsRefusedAtTheDoor() {
    TrustBundle bundle = bundle(begun());

    assertThatThrownBy(() -> issuer(old, bundle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle must name the key with the role credential");
  }

  @Test
  @DisplayName("K-02 a key that the bundle names for something else issues no credential")
  void aKeyOfAnotherUseIsRefusedAtTheDoor() {
    KeyGrant answers =
        new KeyGrant(
            old.publicKey(), KeyUse.ANSWER, noon, noon.plusSeconds(60), noon.plusSeconds(120));
    TrustBundle bundle = bundle(answers, begun());

    assertThatThrownBy(() -> issuer(old, bundle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle must name the key with the role credential");
  }

  private KeyGrant over() {
    return grant(old, noon.minus(Duration.ofDays(20)), noon, noon.plus(Duration.ofDays(30)));
  }

  private KeyGrant begun() {
    return grant(next, noon, noon.plus(Duration.ofDays(5)), noon.plus(Duration.ofDays(10)));
  }

  private static KeyGrant grant(SoftwareKey key, Instant from, Instant signUntil, Instant end) {
    return new KeyGrant(key.publicKey(), KeyUse.CREDENTIAL, from, signUntil, end);
  }

  private TrustBundle bundle(KeyGrant... keys) {
    return TrustBundle.issue(
        desk.authority.root(),
        desk.authority.id(),
        2,
        noon,
        Duration.ofDays(1),
        TestAuthority.STATUS_TEMPLATE,
        List.of(keys));
  }

  private CredentialIssuer issuer(SoftwareKey key, TrustBundle bundle) {
    return new CredentialIssuer(desk.authority.id(), key, bundle, desk.authority.randomness());
  }
}
