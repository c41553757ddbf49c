package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.RELIGION;
import static id.tanda.consent.Desk.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.party.Registration;
import id.tanda.testing.Edited;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.token.Missing;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks, and who signed it, against what is registered. */
class RequestTrustTest {
  private final Desk desk = new Desk();

  @Test
  @DisplayName("C-19 an encryption key that is not registered is refused")
  void anUnregisteredEncryptionKeyIsRefused() {
    String other = desk.device.publicKey().id().text();

    desk.assertRefused(desk.requestWith("key", other), RequestRefusal.KEY_UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/answers",
        "https://reply.bank.example.evil.example/",
        "https://reply.bank.example@evil.example/",
        "http://reply.bank.example/answers",
        "https://reply.bank.example",
      })
  @DisplayName("C-19 a reply address outside the registered origins is refused")
  void anUnregisteredOriginIsRefused(String address) {
    desk.assertRefused(desk.requestWith("reply", address), RequestRefusal.REPLY_UNTRUSTED);
  }

  @Test
  @DisplayName("C-19 a purpose that is not registered is refused")
  void anUnregisteredPurposeIsRefused() {
    desk.assertRefused(desk.requestWith("purpose", "marketing"), RequestRefusal.PURPOSE_UNKNOWN);
  }

  @Test
  @DisplayName("C-19 an attribute never registered, or an optional one demanded, is refused")
  void moreThanRegisteredIsRefused() {
    for (Question tooMuch :
        List.of(
            question(List.of(FULL_NAME, RELIGION), List.of()),
            question(List.of(FULL_NAME), List.of(RELIGION)),
            question(List.of(FULL_NAME, ADDRESS), List.of()))) {
      desk.assertRefused(desk.request(tooMuch).text(), RequestRefusal.TOO_MUCH);
    }
    assertThat(desk.reader.review(desk.request(question(List.of(FULL_NAME), List.of())).text()))
        .isInstanceOf(Review.Ready.class);
  }

  @Test
  void aRequestSignedByAnotherKeyIsRefused() {
    String forged = Desk.signed(desk.device, desk.payload());

    desk.assertRefused(forged, RequestRefusal.BAD_SIGNATURE);
  }

  @Test
  void aRegistrationOfSomebodyElseIsRefused() {
    TestParty other = new TestParty("other.contoh", desk.authority.randomness());
    String borrowed =
        Desk.signed(other.signing(), Edited.with(desk.payload(), "iss", other.id().text()));

    desk.assertRefused(borrowed, RequestRefusal.PARTY_UNTRUSTED);
  }

  @Test
  void aRegistrationThatTheAuthorityDidNotSignIsRefused() {
    Registration forged =
        Registration.issue(
            desk.device,
            desk.authority.id(),
            desk.bank.profile(),
            desk.clock.instant(),
            Duration.ofDays(6),
            "r1");

    desk.assertRefused(
        desk.requestWith("registration", forged.text()), RequestRefusal.PARTY_UNTRUSTED);
  }

  @Test
  void aRegistrationOfAnotherAuthorityIsRefusedEvenIfThatIsTrusted() {
    TestAuthority other = new TestAuthority("other.example", desk.clock, 2);
    TrustBundles both =
        TrustBundles.under(
            Es256.bouncyCastle(), desk.clock, desk.authority.anchor(), other.anchor());
    both.accept(desk.authority.bundle(1).text());
    both.accept(other.bundle(1).text());
    Registration foreign =
        Registration.issue(
            other.key(KeyUse.REGISTRATION),
            other.id(),
            desk.bank.profile(),
            desk.clock.instant(),
            Duration.ofDays(6),
            "r1");
    RequestReader reader = new RequestReader(both, desk.authority.id(), desk.clock);

    assertThat(code(reader.review(desk.requestWith("registration", foreign.text()))))
        .isEqualTo("request.party-untrusted");
    assertThat(code(reader.review(desk.request().text()))).isEqualTo("ready");
  }

  @ParameterizedTest
  @CsvSource({"-1, ready", "0, request.party-untrusted", "1, request.party-untrusted"})
  @DisplayName("C-14 C-19 a request under a registration is refused from the end of that on")
  void aRegistrationThatHasEndedIsRefused(long second, String code) {
    desk.clock.advance(Duration.ofDays(6).plusSeconds(second));

    assertThat(code(desk.reader.review(desk.request().text()))).isEqualTo(code);
  }

  @Test
  @DisplayName("C-14 a request for the former key under the newest registration is refused")
  void theFormerKeyIsRefused() {
    SoftwareKey next = SoftwareKey.generate(desk.authority.randomness());
    Registration rotated = desk.registered(desk.bank.profile(next, TestParty.KYC));

    desk.assertRefused(
        desk.requestWith("registration", rotated.text()), RequestRefusal.KEY_UNTRUSTED);
  }

  @Test
  void withoutABundleInForceNothingIsDecided() {
    TrustBundles none =
        TrustBundles.under(Es256.bouncyCastle(), desk.clock, desk.authority.anchor());
    RequestReader reader = new RequestReader(none, desk.authority.id(), desk.clock);
    assertThat(reader.review(desk.request().text()))
        .isEqualTo(new Review.Undecided(Missing.TRUST_BUNDLE));

    Registration young = desk.registration;
    desk.clock.advance(TrustBundle.LONGEST_LIFE);
    assertThat(young.isTrusted(desk.bundles, desk.clock.instant())).isFalse();
    assertThat(desk.reader.review(desk.request().text()))
        .isEqualTo(new Review.Undecided(Missing.TRUST_BUNDLE));
  }

  @Test
  void aWalletBelievesNoKeyThatARequestBringsAlong() {
    SoftwareKey attacker = SoftwareKey.generate(desk.authority.randomness());
    String text = Desk.signed(attacker, Edited.with(desk.payload(), "jwk", "x"));

    desk.assertRefused(text, RequestRefusal.MALFORMED);
  }

  private static Question question(List<Attribute> required, List<Attribute> optional) {
    return new Question(
        TestParty.KYC.id(), Wanted.of(required, optional), Terms.once(1), TestParty.REPLY);
  }
}
