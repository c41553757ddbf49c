package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.identity.Outcome;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles that their root did sign, but that are not of the form. */
class BundleFormTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles =
      TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
  private final JsonObject payload;
  private final JsonObject grant;
  private final JsonObject key;

  BundleFormTest() throws Exception {
    payload = Jws.parse(authority.bundle(1).text(), 65_536).payload();
    grant = payload.objects("keys").get(0);
    key = grant.object("key");
  }

  @Test
  void theFixtureItselfIsTaken() {
    assertThat(accept(payload)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-01 K-03 a bundle with a private, symmetric, foreign or off-curve key is refused")
  void onlyPublicKeysOnTheCurveAreListed() {
    String other = Base64Url.encode(authority.key(KeyUse.DATA).publicKey().y());
    for (JsonObject bad :
        List.of(
            Edited.with(key, "d", "AAAA"),
            Edited.with(key, "kty", "oct"),
            Edited.with(key, "k", "AAAA"),
            Edited.with(key, "crv", "P-384"),
            Edited.with(key, "alg", "ES256"),
            Edited.with(key, "y", other),
            Edited.without(key, "y"))) {
      assertRefused(withKey(bad));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "use, encryption",
    "use, CREDENTIAL",
    "use, ''",
    "key_ops, sign",
    "kid, AAAAAAAAAAA",
  })
  @DisplayName("K-02 a key has one role that is known, and nothing else beside it")
  void aRoleIsOneOfThoseKnown(String member, String value) {
    assertRefused(withGrant(Edited.with(grant, member, value)));
  }

  @Test
  @DisplayName("K-15 windows out of order are refused")
  void windowsAreInOrder() throws Exception {
    long signUntil = grant.integer("sign_until");
    assertRefused(withGrant(Edited.with(grant, "nbf", signUntil)));
    assertRefused(withGrant(Edited.with(grant, "exp", signUntil - 1)));
    assertThat(accept(withGrant(Edited.with(grant, "exp", signUntil))))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void keysAreOneToSixtyFourAndChangesOneToFourOrAbsent() {
    assertRefused(Edited.with(payload, "keys", List.of()));
    assertRefused(Edited.with(payload, "roots", List.of()));
    assertRefused(Edited.with(payload, "roots", List.of("no change")));
    assertRefused(Edited.with(payload, "keys", Collections.nCopies(65, grant)));
    assertThat(accept(Edited.with(payload, "keys", Collections.nCopies(64, grant))))
        .isEqualTo(Outcome.refused(TrustRefusal.KEY_CLASH));
    assertRefused(Edited.with(payload, "status_list", "https://status.example/lists"));
    assertRefused(Edited.with(payload, "iss", "NOT AN ID"));
    assertRefused(Edited.with(payload, "more", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{list}.status.example",
        "https://{list}.status.example/lists",
        "https://status.example/{list}"
      })
  @DisplayName("K-16 a list has its number wherever the template puts it")
  void aListIsToldByItsNumber(String template) throws Exception {
    TrustBundle bundle =
        TrustBundle.parse(
            Jws.sign(
                authority.root(), TrustBundle.TYP, Edited.with(payload, "status_list", template)));

    for (long list : new long[] {0, 1, 9, 90, 1_048_575}) {
      assertThat(bundle.listAt(bundle.statusAddress(list))).isEqualTo(list);
    }
  }

  private JsonObject withKey(JsonObject bad) {
    return withGrant(Edited.with(grant, "key", bad));
  }

  private JsonObject withGrant(JsonObject bad) {
    return Edited.with(payload, "keys", List.of(bad));
  }

  private void assertRefused(JsonObject bad) {
    assertThat(accept(bad)).as(bad.text()).isEqualTo(Outcome.refused(TrustRefusal.MALFORMED));
  }

  private Outcome<TrustBundle> accept(JsonObject signed) {
    return bundles.accept(Jws.sign(authority.root(), TrustBundle.TYP, signed));
  }
}
