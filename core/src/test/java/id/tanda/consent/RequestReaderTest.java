package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.BIRTH_DATE;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.OCCUPATION;
import static id.tanda.attribute.Attribute.RELIGION;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.party.Registration;
import id.tanda.testing.Edited;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.token.Missing;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
  private final Desk desk = new Desk();

  @Test
  void aReviewedRequestTellsWhoAsksWhatWhyAndHowLong() {
    ReviewedRequest request = desk.reviewed(Desk.question());

    assertThat(request.party()).isEqualTo(desk.bank.id());
    assertThat(request.who()).isEqualTo(new Words("Bank Contoh", "Example Bank"));
    assertThat(request.why()).isEqualTo(TestParty.KYC.text());
    assertThat(request.purpose()).isEqualTo(TestParty.KYC.id());
    assertThat(request.required()).containsExactly(FULL_NAME, BIRTH_DATE);
    assertThat(request.optional()).containsExactly(ADDRESS, OCCUPATION);
    assertThat(request.terms()).isEqualTo(Terms.once(30));
    assertThat(request.replyTo()).isEqualTo(TestParty.REPLY);
    assertThat(request.expires()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(request.shown(Language.ENGLISH))
        .isEqualTo("Example Bank\nOpening a savings account");
    assertThat(request.request().nonce()).hasSize(16);
    assertThat(request).hasToString("ReviewedRequest[bank.contoh, kyc]");
  }

  @ParameterizedTest
  @CsvSource({
    "-6, request.not-yet-valid",
    "-5, ready",
    "0, ready",
    "304, ready",
    "305, request.expired",
    "86400, request.expired"
  })
  void aRequestCountsForFiveMinutesGiveOrTakeFiveSeconds(long second, String expected) {
    String text = desk.request().text();

    desk.clock.advance(Duration.ofSeconds(second));

    assertThat(code(desk.reader.review(text))).isEqualTo(expected);
  }

  @Test
  void aLongerLifeIsRefused() {
    long end = desk.clock.instant().getEpochSecond() + 301;

    assertRefused(desk.requestWith("exp", end), RequestRefusal.LIFE_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "TND1:ABC"})
  void whatIsNoRequestIsMalformed(String text) {
    assertRefused(text, RequestRefusal.MALFORMED);
  }

  @Test
  @DisplayName("C-15 a member that no request has is malformed, and nothing of it is shown")
  void unknownMembersAreRefused() {
    assertRefused(desk.requestWith("scopes_extra", List.of("nik")), RequestRefusal.MALFORMED);
    assertRefused(
        desk.requestWith("dcql", Edited.with(dcql(), "credential_sets", List.of())),
        RequestRefusal.MALFORMED);
  }

  @Test
  @DisplayName("C-19 words of the relying party's own are refused, only registered ones are shown")
  void wordsOtherThanTheRegisteredOnesAreRefused() {
    for (String member : List.of("text", "purpose_text", "name")) {
      assertRefused(
          desk.requestWith(member, new Words("Gratis", "Free").json()), RequestRefusal.MALFORMED);
    }
  }

  @Test
  @DisplayName("C-19 an encryption key that is not registered is refused")
  void anUnregisteredEncryptionKeyIsRefused() {
    String other = desk.device.publicKey().id().text();

    assertRefused(desk.requestWith("key", other), RequestRefusal.KEY_UNTRUSTED);
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
    assertRefused(desk.requestWith("reply", address), RequestRefusal.REPLY_UNTRUSTED);
  }

  @Test
  @DisplayName("C-19 a purpose that is not registered is refused")
  void anUnregisteredPurposeIsRefused() {
    assertRefused(desk.requestWith("purpose", "marketing"), RequestRefusal.PURPOSE_UNKNOWN);
  }

  @Test
  @DisplayName("C-19 an attribute never registered, or an optional one demanded, is refused")
  void moreThanRegisteredIsRefused() {
    for (Question tooMuch :
        List.of(
            question(List.of(FULL_NAME, RELIGION), List.of()),
            question(List.of(FULL_NAME), List.of(RELIGION)),
            question(List.of(FULL_NAME, ADDRESS), List.of()))) {
      assertRefused(desk.request(tooMuch).text(), RequestRefusal.TOO_MUCH);
    }
    assertThat(desk.reader.review(desk.request(question(List.of(FULL_NAME), List.of())).text()))
        .isInstanceOf(Review.Ready.class);
  }

  @Test
  void aRequestSignedByAnotherKeyIsRefused() {
    String forged = Desk.signed(desk.device, desk.payload());

    assertRefused(forged, RequestRefusal.BAD_SIGNATURE);
  }

  @Test
  void aRegistrationOfSomebodyElseIsRefused() {
    TestParty other = new TestParty("other.contoh", desk.authority.randomness());
    String borrowed =
        Desk.signed(other.signing(), Edited.with(desk.payload(), "iss", other.id().text()));

    assertRefused(borrowed, RequestRefusal.PARTY_UNTRUSTED);
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

    assertRefused(desk.requestWith("registration", forged.text()), RequestRefusal.PARTY_UNTRUSTED);
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

  @Test
  void aRegistrationThatHasEndedIsRefused() {
    desk.clock.advance(Duration.ofDays(6));

    assertRefused(desk.request().text(), RequestRefusal.PARTY_UNTRUSTED);
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
  void aUsageThatEndsTooSoonOrTooLateIsMalformed() {
    long now = desk.clock.instant().getEpochSecond();
    long year = Usage.LONGEST_LIFE.toSeconds();

    for (long end : new long[] {now, now + 300, now + year + 1}) {
      assertRefused(
          desk.requestWith("usage", Usage.until(Instant.ofEpochSecond(end)).json()),
          RequestRefusal.MALFORMED);
    }
    for (long end : new long[] {now + 301, now + year}) {
      String text = desk.requestWith("usage", Usage.until(Instant.ofEpochSecond(end)).json());
      assertThat(code(desk.reader.review(text))).isEqualTo("ready");
    }
  }

  @Test
  void aRegistrationWithAnotherPurposeTextShowsThatText() {
    Purpose other =
        new Purpose(
            PurposeId.of("kyc"),
            new Words("Kredit", "A loan"),
            TestParty.KYC.required(),
            TestParty.KYC.optional());
    Registration next = desk.registered(desk.bank.profile(desk.bank.encryption(), other));

    Review review = desk.reader.review(desk.requestWith("registration", next.text()));

    assertThat(((Review.Ready) review).request().why()).isEqualTo(other.text());
  }

  @Test
  void aWalletBelievesNoKeyThatARequestBringsAlong() {
    SoftwareKey attacker = SoftwareKey.generate(desk.authority.randomness());
    String text = Desk.signed(attacker, Edited.with(desk.payload(), "jwk", "x"));

    assertRefused(text, RequestRefusal.MALFORMED);
  }

  private void assertRefused(String text, RequestRefusal reason) {
    assertThat(desk.reader.review(text)).isEqualTo(new Review.Refused(reason));
  }

  private static String code(Review review) {
    if (review instanceof Review.Refused refused) {
      return refused.reason().code();
    }
    return review instanceof Review.Ready ? "ready" : "undecided";
  }

  private JsonObject dcql() {
    return new Dcql(Desk.question().required(), Desk.question().optional()).json();
  }

  private static Question question(List<Attribute> required, List<Attribute> optional) {
    return new Question(TestParty.KYC.id(), required, optional, Terms.once(1), TestParty.REPLY);
  }
}
