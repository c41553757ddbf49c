package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.BIRTH_DATE;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.OCCUPATION;
import static id.tanda.attribute.Attribute.RELIGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.consent.ReviewedRequest.Before;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.internal.Message;
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
  private static final Instant NOW = Instant.parse("2026-08-17T12:00:00Z");

  private final Desk desk = new Desk();

  @Test
  void aReviewedRequestTellsWhoAsksWhatWhyAndHowLong() {
    ReviewedRequest request = desk.reviewed(Desk.question());

    assertThat(request.party()).isEqualTo(desk.bank.id());
    assertThat(request.who()).isEqualTo(new Words("Bank Contoh", "Example Bank"));
    assertThat(request.notice()).isEqualTo(TestParty.KYC.notice());
    assertThat(request.purpose()).isEqualTo(TestParty.KYC.id());
    assertThat(request.required()).containsExactly(FULL_NAME, BIRTH_DATE);
    assertThat(request.optional()).containsExactly(ADDRESS, OCCUPATION);
    assertThat(request.terms()).isEqualTo(Terms.once(30));
    assertThat(request.replyTo()).isEqualTo(TestParty.REPLY);
    assertThat(request.expires()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(request.shown(Language.ENGLISH).lines())
        .containsExactly(
            "Example Bank",
            "Opening a savings account",
            "Contract, law 27/2022, article 20",
            "A bank has to know whose account it opens",
            "To see, mend, withdraw or complain: hak@bank.example");
    assertThat(request.sensitive()).isEmpty();
    assertThat(request.before()).isEmpty();
    assertThat(request.values(BIRTH_DATE)).isEmpty();
    assertThat(request.request().nonce()).hasSize(16);
    assertThat(request).hasToString("ReviewedRequest[bank.contoh, kyc]");
  }

  @Test
  void whatIsSensitiveAndWhichValuesAloneAreOfUseIsShown() {
    Purpose school =
        new Purpose(
            PurposeId.of("kyc"),
            TestParty.notice("Mendaftar sekolah", "Enrolling in a school"),
            List.of(FULL_NAME),
            List.of(RELIGION));
    Registration next = desk.registered(desk.bank.profile(desk.bank.encryption(), school));
    Question asked =
        Question.of(school, List.of(RELIGION, FULL_NAME), Terms.once(1), TestParty.REPLY)
            .onlyIf(RELIGION, "hindu", "confucian");
    Request request = Request.sign(desk.bank.signing(), next, asked, desk.clock.instant(), "q1");

    ReviewedRequest reviewed = ((Review.Ready) desk.reader.review(request.text())).request();

    assertThat(reviewed.sensitive()).containsExactly(RELIGION);
    assertThat(reviewed.values(RELIGION))
        .containsExactly(new Words("Hindu", "Hindu"), new Words("Khonghucu", "Confucian"));
  }

  @Test
  @DisplayName("C-19 a catalogue that puts one attribute in the place of another is not shown")
  void whatIsShownIsWhatWasAsked() {
    ReviewedRequest other =
        ((Review.Ready) desk.reader.review(desk.request().text()))
            .request()
            .knowing(asked -> Attribute.OCCUPATION);

    assertThatThrownBy(other::required)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("full_name");
  }

  @Test
  void aHostsOwnAttributesAreShownUnderItsOwnLabels() {
    Attribute plate = Attribute.of("plate", "Nomor polisi", "Number plate");
    Purpose parking =
        new Purpose(
            PurposeId.of("kyc"),
            TestParty.notice("Parkir", "Parking"),
            List.of(FULL_NAME),
            List.of(plate));
    Registration next = desk.registered(desk.bank.profile(desk.bank.encryption(), parking));
    Question asked =
        Question.of(parking, List.of(FULL_NAME, plate), Terms.once(1), TestParty.REPLY);
    Request request = Request.sign(desk.bank.signing(), next, asked, desk.clock.instant(), "q1");
    ReviewedRequest reviewed = ((Review.Ready) desk.reader.review(request.text())).request();

    assertThat(reviewed.optional())
        .extracting(Attribute::label)
        .containsExactly(new Words("plate", "plate"));
    ReviewedRequest labelled =
        reviewed
            .knowing(each -> each.equals(plate) ? plate : each)
            .after(List.of(new Before(parking.id(), reviewed.optional(), NOW, NOW, false)));
    assertThat(labelled.optional()).extracting(Attribute::label).containsExactly(plate.label());
    assertThat(labelled.before().get(0).attributes())
        .extracting(Attribute::label)
        .containsExactly(plate.label());
    assertThat(labelled.required()).extracting(Attribute::label).containsExactly(FULL_NAME.label());
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

  @ParameterizedTest
  @ValueSource(strings = {"purpose", "dcql", "retention_days", "processing_days"})
  @DisplayName("C-06 C-19 a request that does not say what the law demands is refused as such")
  void aRequestThatLacksADutyIsRefused(String member) {
    assertRefused(
        Desk.signed(desk.bank.signing(), Edited.without(desk.payload(), member)),
        RequestRefusal.DUTY_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "legal_basis", "relevance", "rights"})
  @DisplayName("C-06 C-19 a request whose purpose lacks words that the law demands is refused")
  void aPurposeThatLacksADutyIsRefused(String member) throws MalformedException {
    JsonObject published = Messages.payload(desk.registration.text());
    JsonObject kyc = published.objects("purposes").get(0);

    for (JsonObject purpose :
        List.of(
            Edited.without(kyc, member), Edited.with(kyc, member, Messages.words("Tentu", "-")))) {
      JsonObject payload = Edited.with(published, "purposes", List.of(purpose));
      String registration =
          Message.sign(desk.authority.key(KeyUse.REGISTRATION), Registration.TYP, payload).text();
      assertRefused(desk.requestWith("registration", registration), RequestRefusal.DUTY_MISSING);
      assertThatThrownBy(() -> Registration.parse(registration))
          .isInstanceOf(MalformedException.class)
          .hasMessageContaining("purpose must tell");
    }
  }

  @Test
  void whatIsMalformedBesidesIsMalformed() {
    assertRefused(desk.requestWith("retention_days", "x"), RequestRefusal.MALFORMED);
    assertRefused(desk.requestWith("processing_days", 31L), RequestRefusal.MALFORMED);
    assertRefused(desk.requestWith("registration", "x"), RequestRefusal.MALFORMED);
    assertRefused(
        Desk.signed(desk.bank.signing(), Edited.without(desk.payload(), "registration")),
        RequestRefusal.MALFORMED);
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

    assertRefused(desk.requestWith("registration", rotated.text()), RequestRefusal.KEY_UNTRUSTED);
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
            TestParty.notice("Kredit", "A loan"),
            TestParty.KYC.required(),
            TestParty.KYC.optional());
    Registration next = desk.registered(desk.bank.profile(desk.bank.encryption(), other));

    Review review = desk.reader.review(desk.requestWith("registration", next.text()));

    assertThat(((Review.Ready) review).request().notice()).isEqualTo(other.notice());
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
    return Dcql.json(Desk.question().wanted());
  }

  private static Question question(List<Attribute> required, List<Attribute> optional) {
    return new Question(
        TestParty.KYC.id(), Wanted.of(required, optional), Terms.once(1), TestParty.REPLY);
  }
}
