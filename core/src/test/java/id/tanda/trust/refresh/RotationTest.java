package id.tanda.trust.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.token.CredentialIssuer;
import id.tanda.token.DeviceCredentials;
import id.tanda.token.Presentation;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenSigner;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key for credentials changes: before, while both count, and after. */
class RotationTest {
  private static final String BUNDLE = "https://trust.example/bundle";
  private static final String LIST = "https://status.example/lists/0";
  private static final Duration DAY = Duration.ofDays(1);

  private final SettableClock clock = SettableClock.atNoon();
  private final Instant noon = clock.instant();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final SoftwareKey device = SoftwareKey.generate(authority.randomness());
  private final SoftwareKey old = SoftwareKey.generate(authority.randomness());
  private final SoftwareKey next = SoftwareKey.generate(authority.randomness());
  private final KeyGrant oldGrant = grant(old, noon.plus(DAY), noon.plus(DAY.multipliedBy(2)));
  private final KeyGrant nextGrant =
      grant(next, noon.plus(DAY.multipliedBy(90)), noon.plus(DAY.multipliedBy(120)));
  private final Web web = new Web();
  private final Node node = new Node();

  @BeforeEach
  void beginWithTheOldKey() {
    publish(1, oldGrant);
    node.refresh();
    node.lists.expect(authority.id(), 0);
    web.put(LIST, authority.statusList().text());
    clock.advance(Duration.ofMinutes(1));
    node.refresh();
  }

  @Test
  @DisplayName("K-04 while both keys count, credentials of both are accepted")
  void bothKeysCountInTheOverlap() {
    publish(2, oldGrant, nextGrant);
    clock.advance(Duration.ofMinutes(1));
    node.refresh();

    assertThat(node.verify(token(credentials(old, oldGrant)))).isEqualTo("token.accepted");
    assertThat(node.verify(token(credentials(next, nextGrant)))).isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @CsvSource({"-1, token.credential-expired", "0, token.key-not-usable", "1, token.key-not-usable"})
  @DisplayName("K-04 an old key that is still listed ends with its window")
  void anOldKeyEndsWithItsWindow(long millis, String code) {
    publish(2, oldGrant, nextGrant);
    clock.advance(Duration.ofMinutes(1));
    node.refresh();
    DeviceCredentials credentials = credentials(old, oldGrant);
    assertThat(node.verify(token(credentials))).isEqualTo("token.accepted");
    clock.set(oldGrant.expires().plusMillis(millis));

    assertThat(node.verify(token(credentials))).isEqualTo(code);
  }

  @Test
  @DisplayName("K-04 a key that is not known yet is unknown until the next refresh")
  void aNewKeyIsUnknownUntilTheNextRefresh() {
    publish(2, oldGrant, nextGrant);
    DeviceCredentials credentials = credentials(next, nextGrant);

    assertThat(node.verify(token(credentials))).isEqualTo("token.unknown-key");
    assertThat(node.refresh.refresh()).isInstanceOf(Refreshed.TooSoon.class);
    assertThat(node.verify(token(credentials))).isEqualTo("token.unknown-key");
    clock.advance(Duration.ofMinutes(1));
    node.refresh();
    assertThat(node.verify(token(credentials))).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("K-04 K-05 a key left out is gone on every node after its refresh, cached or not")
  void aKeyLeftOutIsGoneOnEveryNode() {
    Node other = new Node();
    other.refresh();
    other.lists.accept(authority.statusList().text()).orElseThrow();
    DeviceCredentials credentials = credentials(old, oldGrant);
    for (Node each : List.of(node, other)) {
      assertThat(each.verify(token(credentials))).isEqualTo("token.accepted");
    }
    publish(2, nextGrant);
    clock.advance(Duration.ofMinutes(1));
    for (Node each : List.of(node, other)) {
      each.refresh();
      assertThat(each.verify(token(credentials))).isEqualTo("token.unknown-key");
    }
  }

  private String token(DeviceCredentials credentials) {
    return new TokenSigner(device, credentials, clock, authority.randomness())
        .present(Presentation.bare())
        .text();
  }

  private DeviceCredentials credentials(SoftwareKey key, KeyGrant grant) {
    return new CredentialIssuer(authority.id(), key, bundle(9, grant), authority.randomness())
        .issue(device.publicKey(), 7, clock.instant());
  }

  private KeyGrant grant(SoftwareKey key, Instant signUntil, Instant end) {
    return new KeyGrant(key.publicKey(), KeyUse.CREDENTIAL, noon.minus(DAY), signUntil, end);
  }

  private void publish(long sequence, KeyGrant... credentialKeys) {
    web.put(BUNDLE, bundle(sequence, credentialKeys).text());
  }

  private TrustBundle bundle(long sequence, KeyGrant... credentialKeys) {
    List<KeyGrant> grants = new ArrayList<>(List.of(credentialKeys));
    grants.add(authority.grant(authority.key(KeyUse.STATUS), KeyUse.STATUS));
    return TrustBundle.issue(
        authority.root(),
        authority.id(),
        sequence,
        noon,
        TrustBundle.LONGEST_LIFE,
        TestAuthority.STATUS_TEMPLATE,
        grants);
  }

  /** One verifier with trust of its own. */
  private final class Node {
    private final TrustBundles bundles =
        TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
    private final StatusLists lists = StatusLists.under(bundles, clock);
    private final TrustRefresh refresh =
        TrustRefresh.builder(bundles, lists, web, clock).bundle(BUNDLE).build();
    private final TokenVerifier verifier =
        TokenVerifier.builder(bundles, lists, SpentTokens.inMemoryOnFirstStart(clock), clock)
            .maxStatusAge(DAY)
            .build();

    void refresh() {
      assertThat(refresh.refresh())
          .isInstanceOfSatisfying(
              Refreshed.Done.class, done -> assertThat(done.isWhole()).isTrue());
    }

    String verify(String token) {
      return verifier.verify(token).code();
    }
  }
}
