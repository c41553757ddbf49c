package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusList;
import id.tanda.trust.TrustBundle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when a credential, a key, a bundle and a status list count, to the millisecond. */
class TimeWindowsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration YEAR = Duration.ofDays(365);

  private final Desk desk = new Desk();
  private final Instant noon = desk.clock.instant();

  @ParameterizedTest
  @CsvSource({"-1, token.accepted", "0, token.credential-expired", "1, token.credential-expired"})
  @DisplayName("K-15 a credential ends at its exp, exclusive, and no skew prolongs it")
  void aCredentialEnds(long millis, String code) {
    DeviceCredentials ending = credentials(noon.plus(HOUR));

    for (Form form : List.of(Form.DENSE, Form.TEXT)) {
      for (long skew : new long[] {0, 30}) {
        desk.clock.set(noon.plus(HOUR).plusMillis(millis));
        desk.fetchStatusList();
        assertThat(shown(ending, form, skew)).isEqualTo(code);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, token.credential-expired", "0, token.accepted", "1, token.accepted"})
  @DisplayName("K-15 a credential has at most 31 days to go, inclusive")
  void aCredentialIsNotMadeForLonger(long millis, String code) {
    DeviceCredentials long31Days = credentials(noon.plus(Duration.ofDays(31)));
    desk.clock.advance(Duration.ofMillis(millis));

    for (Form form : List.of(Form.DENSE, Form.TEXT)) {
      assertThat(shown(long31Days, form, 5)).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, token.accepted", "0, token.accepted", "1, token.credential-expired"})
  @DisplayName("K-15 a credential does not outlive the key that signed it")
  void aCredentialEndsWithItsKey(long seconds, String code) {
    Instant end = noon.plus(HOUR);
    publish(noon.minus(HOUR), noon.plusSeconds(60), end);

    assertThat(shown(credentials(end.plusSeconds(seconds)), Form.DENSE, 5)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-1, token.key-not-usable", "0, token.accepted", "1, token.accepted"})
  @DisplayName("K-04 a key counts from its nbf, inclusive")
  void aKeyBegins(long millis, String code) {
    publish(noon.plus(HOUR), noon.plus(YEAR), noon.plus(YEAR));
    desk.clock.set(noon.plus(HOUR).plusMillis(millis));
    desk.fetchStatusList();

    assertThat(shown(desk.credentials, Form.DENSE, 30)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-1, token.accepted", "0, token.key-not-usable", "1, token.key-not-usable"})
  @DisplayName("K-04 a key counts to its exp, exclusive")
  void aKeyEnds(long millis, String code) {
    Instant end = noon.plus(HOUR);
    publish(noon.minus(HOUR), noon.plusSeconds(60), end);
    DeviceCredentials ending = credentials(end);
    desk.clock.set(end.plusMillis(millis));
    desk.fetchStatusList();

    assertThat(shown(ending, Form.DENSE, 30)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 60, token.accepted",
    "0, 60, token.accepted",
    "1, 60, token.key-not-usable",
    "-60, -1, token.key-not-usable",
    "-60, 0, token.key-not-usable",
    "-60, 1, token.accepted"
  })
  @DisplayName("K-15 a credential that tells when it was made was made from nbf to sign_until")
  void aCredentialIsMadeWhileItsKeyMaySign(long nbf, long signUntil, String code) {
    publish(noon.plusSeconds(nbf), noon.plusSeconds(signUntil), noon.plus(YEAR));
    desk.clock.set(noon.plusSeconds(Math.max(0, nbf)));
    DeviceCredentials madeAtNoon = desk.credentials;

    assertThat(shown(madeAtNoon, Form.TEXT, 30)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-1, token.accepted", "0, missing.trust-bundle", "1, missing.trust-bundle"})
  @DisplayName("K-14 a bundle ends at its exp, exclusive, and decides nothing from then on")
  void aBundleEnds(long millis, String code) {
    DeviceCredentials later = credentials(noon.plus(Duration.ofDays(20)));
    desk.clock.set(noon.plus(TrustBundle.LONGEST_LIFE).minusMillis(1));
    desk.fetchStatusList();
    desk.clock.set(noon.plus(TrustBundle.LONGEST_LIFE).plusMillis(millis));

    assertThat(shown(later, Form.DENSE, 30)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 999, token.accepted",
    "1, 1000, token.accepted",
    "1, 1001, missing.status-list",
    "300, 299999, token.accepted",
    "300, 300000, token.accepted",
    "300, 300001, missing.status-list",
    "86400, 86399999, token.accepted",
    "86400, 86400000, missing.status-list"
  })
  @DisplayName("K-09 a status list counts to its greatest age, inclusive, and to its own end")
  void aStatusListHasItsAge(long greatestSeconds, long millis, String code) {
    desk.clock.advance(Duration.ofMillis(millis));
    TokenVerifier verifier =
        desk.verifier().maxStatusAge(Duration.ofSeconds(greatestSeconds)).build();

    assertThat(verifier.verify(desk.show(Presentation.bare())).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-1, token.accepted", "0, missing.status-list", "1, missing.status-list"})
  void aStatusListEndsAtItsExpHoweverYoungItIs(long millis, String code) {
    desk.clock.advance(Duration.ofSeconds(1));
    desk.statusLists.accept(listFor(Duration.ofSeconds(60)));
    desk.clock.advance(Duration.ofSeconds(60).plusMillis(millis));

    assertThat(shown(desk.credentials, Form.DENSE, 30)).isEqualTo(code);
  }

  private String shown(DeviceCredentials credentials, Form form, long skew) {
    TokenSigner phone =
        new TokenSigner(desk.device, credentials, desk.clock, desk.authority.randomness());
    return desk.verifier()
        .skew(Duration.ofSeconds(skew))
        .build()
        .verify(phone.present(Presentation.bare().as(form)).text())
        .code();
  }

  private DeviceCredentials credentials(Instant expires) {
    Issuance what =
        new Issuance(
            desk.authority.id(),
            desk.device.publicKey(),
            new Issuance.Status(desk.authority.bundle(1).statusAddress(0), Desk.INDEX),
            noon,
            expires);
    return new DeviceCredentials(
        DenseCredential.sign(
            desk.authority.key(KeyUse.CREDENTIAL), desk.device.publicKey(), Desk.INDEX, expires),
        TextCredential.sign(
            desk.authority.key(KeyUse.CREDENTIAL), what, desk.authority.randomness()),
        expires);
  }

  private void publish(Instant notBefore, Instant signUntil, Instant expires) {
    KeyGrant credentialKey =
        new KeyGrant(
            desk.authority.key(KeyUse.CREDENTIAL).publicKey(),
            KeyUse.CREDENTIAL,
            notBefore,
            signUntil,
            expires);
    KeyGrant statusKey = desk.authority.grant(desk.authority.key(KeyUse.STATUS), KeyUse.STATUS);
    desk.bundles.accept(
        TrustBundle.issue(
                desk.authority.root(),
                desk.authority.id(),
                2,
                noon,
                TrustBundle.LONGEST_LIFE,
                TestAuthority.STATUS_TEMPLATE,
                List.of(credentialKey, statusKey))
            .text());
  }

  private String listFor(Duration life) {
    return StatusList.issue(
            desk.authority.key(KeyUse.STATUS),
            desk.authority.id(),
            desk.authority.bundle(1).statusAddress(0),
            desk.clock.instant(),
            life,
            Duration.ofSeconds(1),
            id.tanda.crypto.status.StatusBits.create(1, StatusList.SIZE))
        .text();
  }
}
