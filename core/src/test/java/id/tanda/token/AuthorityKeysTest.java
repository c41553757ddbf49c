package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which keys of an authority vouch for a device, and for how long. */
class AuthorityKeysTest {
  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();

  @ParameterizedTest
  @EnumSource(value = KeyUse.class, mode = EnumSource.Mode.EXCLUDE, names = "CREDENTIAL")
  @DisplayName("K-02 a credential signed by a key of another role is refused, in either form")
  void aKeyOfAnotherRoleVouchesForNobody(KeyUse other) {
    SoftwareKey key = desk.authority.key(other);
    byte[] credential =
        DenseCredential.sign(key, desk.device.publicKey(), Desk.INDEX, desk.credentials.expires());
    Spelled good = Spelled.good(desk);
    Spelled text =
        good.issuerHeader(
            good.issuerHeader()
                .replace(
                    desk.authority.key(KeyUse.CREDENTIAL).publicKey().id().text(),
                    key.publicKey().id().text()));

    rejected(dense(credential), TokenRejection.KEY_NOT_USABLE);
    rejected(text.text(desk), TokenRejection.KEY_NOT_USABLE);
  }

  @Test
  @DisplayName("K-02 the root vouches for keys and never for a device")
  void theRootVouchesForNoDevice() {
    byte[] credential =
        DenseCredential.sign(
            desk.authority.root(), desk.device.publicKey(), Desk.INDEX, desk.credentials.expires());

    rejected(dense(credential), TokenRejection.UNKNOWN_KEY);
  }

  @Test
  @DisplayName("K-15 a key makes no credential once it may not sign any more")
  void aKeySignsInItsTime() {
    desk.clock.advance(Duration.ofDays(300).minusSeconds(1));
    TestAuthority authority = desk.authority;
    CredentialIssuer issuer =
        new CredentialIssuer(
            authority.id(),
            authority.key(KeyUse.CREDENTIAL),
            new Desk().authority.bundle(1),
            authority.randomness());

    assertThat(issuer.issue(desk.device.publicKey(), 1, desk.clock.instant())).isNotNull();
    Instant end = desk.clock.instant().plusSeconds(1);
    assertThatThrownBy(() -> issuer.issue(desk.device.publicKey(), 1, end))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("K-15 a key makes credentials from its nbf, inclusive")
  void aKeyBeginsToSign() {
    Instant begin = desk.clock.instant().minus(Duration.ofDays(1));
    CredentialIssuer issuer =
        new CredentialIssuer(
            desk.authority.id(),
            desk.authority.key(KeyUse.CREDENTIAL),
            desk.authority.bundle(1),
            desk.authority.randomness());

    assertThat(issuer.issue(desk.device.publicKey(), 1, begin)).isNotNull();
    assertThatThrownBy(() -> issuer.issue(desk.device.publicKey(), 1, begin.minusMillis(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void credentialsEndAtMidnightWithin31Days() {
    assertThat(desk.credentials.expires().getEpochSecond() % 86_400).isZero();
    assertThat(desk.credentials.expires())
        .isAfter(desk.clock.instant())
        .isBeforeOrEqualTo(desk.clock.instant().plus(TokenReader.LONGEST_CREDENTIAL));
  }

  @Test
  @DisplayName(
      "K-05 a withdrawn key takes its cached credentials along, at every verifier and form")
  void aWithdrawnKeyTakesItsCredentialsAlong() {
    List<TokenVerifier> nodes =
        List.of(
            desk.verifier().directory(desk::find).build(),
            desk.verifier().directory(desk::find).build());
    for (TokenVerifier node : nodes) {
      for (Form form : Form.values()) {
        assertThat(node.verify(shown(form)).code()).isEqualTo("token.accepted");
      }
    }

    rotate(2);

    for (TokenVerifier node : nodes) {
      for (Form form : Form.values()) {
        assertThat(node.verify(shown(form))).isEqualTo(Desk.rejected(TokenRejection.UNKNOWN_KEY));
      }
    }
  }

  @Test
  @DisplayName("K-05 K-02 a key that changes its role takes its cached credentials along")
  void aKeyOfAnotherRoleTakesItsCredentialsAlong() {
    assertThat(verifier.verify(shown(Form.DENSE)).code()).isEqualTo("token.accepted");

    rotate(2, desk.authority.grant(desk.authority.key(KeyUse.CREDENTIAL), KeyUse.DATA));

    rejected(shown(Form.DENSE), TokenRejection.KEY_NOT_USABLE);
    rejected(shown(Form.TEXT), TokenRejection.KEY_NOT_USABLE);
  }

  @Test
  @DisplayName(
      "K-04 an old key counts in the overlap, then no more, and is unknown when it is gone")
  void keysRotate() {
    SoftwareKey next = SoftwareKey.generate(desk.authority.randomness());
    Instant noon = desk.clock.instant();
    KeyGrant old =
        new KeyGrant(
            desk.authority.key(KeyUse.CREDENTIAL).publicKey(),
            KeyUse.CREDENTIAL,
            noon.minus(Duration.ofDays(1)),
            noon.plusSeconds(1),
            desk.credentials.expires());
    rotate(2, old, desk.authority.grant(next, KeyUse.CREDENTIAL));
    Presentation bare = Presentation.bare();

    assertThat(verifier.verify(desk.show(bare)).code()).isEqualTo("token.accepted");
    rotate(3, desk.authority.grant(next, KeyUse.CREDENTIAL));
    assertThat(verifier.verify(desk.show(bare)).code()).isEqualTo("token.unknown-key");
    assertThat(verifier.verify(desk.show(bare.as(Presentation.Form.TEXT))).code())
        .isEqualTo("token.unknown-key");
  }

  private void rotate(long sequence, KeyGrant... credentialKeys) {
    List<KeyGrant> keys = new ArrayList<>(List.of(credentialKeys));
    keys.add(desk.authority.grant(desk.authority.key(KeyUse.STATUS), KeyUse.STATUS));
    desk.bundles.accept(
        TrustBundle.issue(
                desk.authority.root(),
                desk.authority.id(),
                sequence,
                desk.clock.instant(),
                Duration.ofDays(1),
                TestAuthority.STATUS_TEMPLATE,
                keys)
            .text());
  }

  private String shown(Form form) {
    return desk.show(Presentation.bare().as(form));
  }

  private String dense(byte[] credential) {
    Instant now = desk.clock.instant();
    return DenseToken.sign(
        desk.device, Optional.of(credential), desk.claims(now, now.plusSeconds(90)));
  }

  private void rejected(String text, TokenRejection reason) {
    assertThat(verifier.verify(text)).isEqualTo(Desk.rejected(reason));
  }
}
