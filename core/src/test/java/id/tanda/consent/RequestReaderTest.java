package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.BIRTH_DATE;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.OCCUPATION;
import static id.tanda.attribute.Attribute.RELIGION;
import static id.tanda.consent.Desk.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.consent.ReviewedRequest.Before;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.internal.Message;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.party.Registration;
import id.tanda.testing.Edited;
import id.tanda.testing.TestParty;
import id.tanda.trust.KeyUse;
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
            .in(AttributeCatalogue.standard().with(plate))
            .after(
                List.of(
                    new Before(
                        parking.id(),
                        parking.notice().why(),
                        reviewed.optional(),
                        NOW,
                        NOW,
                        false)));
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

    desk.assertRefused(desk.requestWith("exp", end), RequestRefusal.LIFE_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "TND1:ABC"})
  void whatIsNoRequestIsMalformed(String text) {
    desk.assertRefused(text, RequestRefusal.MALFORMED);
  }

  @Test
  @DisplayName("C-15 a member that no request has is malformed, and nothing of it is shown")
  void unknownMembersAreRefused() {
    desk.assertRefused(desk.requestWith("scopes_extra", List.of("nik")), RequestRefusal.MALFORMED);
    desk.assertRefused(
        desk.requestWith("dcql", Edited.with(dcql(), "credential_sets", List.of())),
        RequestRefusal.MALFORMED);
  }

  @Test
  @DisplayName("C-19 words of the relying party's own are refused, only registered ones are shown")
  void wordsOtherThanTheRegisteredOnesAreRefused() {
    for (String member : List.of("text", "purpose_text", "name")) {
      desk.assertRefused(
          desk.requestWith(member, new Words("Gratis", "Free").json()), RequestRefusal.MALFORMED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"purpose", "dcql", "retention_days", "processing_days"})
  @DisplayName("C-06 C-19 a request that does not say what the law demands is refused as such")
  void aRequestThatLacksADutyIsRefused(String member) {
    desk.assertRefused(
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
      desk.assertRefused(
          desk.requestWith("registration", registration), RequestRefusal.DUTY_MISSING);
      assertThatThrownBy(() -> Registration.parse(registration))
          .isInstanceOf(MalformedException.class)
          .hasMessageContaining("purpose must tell");
    }
  }

  @Test
  void whatIsMalformedBesidesIsMalformed() {
    desk.assertRefused(desk.requestWith("retention_days", "x"), RequestRefusal.MALFORMED);
    desk.assertRefused(desk.requestWith("processing_days", 31L), RequestRefusal.MALFORMED);
    desk.assertRefused(desk.requestWith("registration", "x"), RequestRefusal.MALFORMED);
    desk.assertRefused(
        Desk.signed(desk.bank.signing(), Edited.without(desk.payload(), "registration")),
        RequestRefusal.MALFORMED);
  }

  @Test
  void aUsageThatEndsTooSoonOrTooLateIsMalformed() {
    long now = desk.clock.instant().getEpochSecond();
    long year = Usage.LONGEST_LIFE.toSeconds();

    for (long end : new long[] {now, now + 300, now + year + 1}) {
      desk.assertRefused(
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

  private JsonObject dcql() {
    return Dcql.json(Desk.question().wanted());
  }
}
