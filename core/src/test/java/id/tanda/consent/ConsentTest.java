package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.BIRTH_DATE;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.OCCUPATION;
import static id.tanda.attribute.Attribute.RELIGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.OddSignatures;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.internal.Message;
import id.tanda.party.Notice;
import id.tanda.testing.Edited;
import id.tanda.testing.TestParty;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static final Decision ADDRESS_TOO = Decision.grant(Language.INDONESIAN, ADDRESS);

  private final Desk desk = new Desk();

  @Test
  void aConsentGrantsWhatIsRequiredAndWhatWasChosen() throws MalformedException {
    Consent consent = Consent.parse(desk.consent(Usage.once(), ADDRESS_TOO).text());

    assertThat(consent.granted().attributes()).containsExactly(FULL_NAME, BIRTH_DATE, ADDRESS);
    assertThat(consent.granted().refused()).containsExactly(OCCUPATION);
    assertThat(consent.granted().party()).isEqualTo(desk.bank.id());
    assertThat(consent.granted().recipient())
        .isEqualTo(desk.bank.encryption().publicKey().thumbprint());
    assertThat(consent.granted().purpose()).isEqualTo(TestParty.KYC.id());
    assertThat(consent.granted().terms()).isEqualTo(Terms.once(30));
    assertThat(consent.device()).isEqualTo(desk.device.publicKey().thumbprint());
    assertThat(consent.authority()).isEqualTo(desk.authority.id());
    assertThat(consent).hasToString("Consent[bank.contoh]");
    assertThat(consent.signedBy(Es256.bouncyCastle().check(desk.device.publicKey()))).isTrue();
    assertThat(consent.signedBy(Es256.bouncyCastle().check(desk.bank.signing().publicKey())))
        .isFalse();
  }

  @Test
  @DisplayName("C-06 a consent is signed over the words that were shown, in their language")
  void aConsentIsOverTheWordsShown() {
    Consent consent = desk.consent(Usage.once(), ADDRESS_TOO);
    Words who = desk.bank.profile().name();
    Notice told = TestParty.KYC.notice();

    assertThat(consent.wasShown(who, told)).isTrue();
    assertThat(consent.wasShown(who, english(told))).isTrue();
    for (Notice other : otherwise(told)) {
      assertThat(consent.wasShown(who, other)).isFalse();
    }
    assertThat(consent.wasShown(told.why(), told)).isFalse();
  }

  @Test
  @DisplayName(
      "C-13 a consent answers the one request that was shown, not another of the same party")
  void aConsentAnswersOneRequest() {
    Request asked = desk.request(Desk.question(Usage.once()));
    Request other =
        Request.sign(
            desk.bank.signing(), desk.registration, Desk.question(), desk.clock.instant(), "q2");

    Consent consent = desk.consent(Usage.once(), ADDRESS_TOO);

    assertThat(consent.answers(asked)).isTrue();
    assertThat(consent.answers(other)).isFalse();
  }

  @Test
  void aRefusalSaysNothing() {
    ReviewedRequest request = desk.reviewed(Desk.question());

    assertThat(desk.phone.answer(request, Decision.refuse()))
        .isEqualTo(Outcome.done(new ConsentAnswer.Declined()));
  }

  @Test
  void thinkingTooLongLetsTheRequestExpire() {
    ReviewedRequest request = desk.reviewed(Desk.question());

    desk.clock.advance(Duration.ofSeconds(299));
    assertThat(desk.phone.answer(request, ADDRESS_TOO)).isInstanceOf(Outcome.Done.class);
    desk.clock.advance(Duration.ofSeconds(1));
    assertThat(desk.phone.answer(request, ADDRESS_TOO))
        .isEqualTo(Outcome.refused(RequestRefusal.EXPIRED));
  }

  @Test
  void onlyWhatIsOfferedAsOptionalCanBeChosen() {
    ReviewedRequest request = desk.reviewed(Desk.question());
    for (Attribute never : List.of(RELIGION, FULL_NAME)) {
      assertThatThrownBy(() -> desk.phone.answer(request, Decision.grant(Language.ENGLISH, never)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aConsentCountsFromItsBeginningToTheEndOfItsUsage() {
    Consent consent = desk.consent(Usage.once(), ADDRESS_TOO);
    Duration skew = Duration.ofSeconds(5);

    assertThat(consent.holdsAt(desk.clock.instant().minusSeconds(6), skew)).isFalse();
    assertThat(consent.holdsAt(desk.clock.instant().minusSeconds(5), skew)).isTrue();
    assertThat(consent.holdsAt(consent.expires().minusSeconds(1), skew)).isTrue();
    assertThat(consent.holdsAt(consent.expires(), skew)).isFalse();
  }

  @Test
  @DisplayName("C-18 the (r, n-s) twin of a consent is malformed")
  void theTwinOfAConsentIsRefused() {
    String text = desk.consent(Usage.once(), ADDRESS_TOO).text();

    assertThatThrownBy(() -> Consent.parse(OddSignatures.twin(text)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void whatIsMalformedInsideIsMalformed() {
    JsonObject good = Messages.payload(desk.consent(Usage.once(), ADDRESS_TOO).text());

    for (JsonObject bad :
        List.of(
            Edited.with(good, "granted", List.of()),
            Edited.with(good, "granted", List.of("address", "address")),
            Edited.with(good, "refused", List.of("address")),
            Edited.with(good, "usage", Usage.times(9).json()),
            Edited.with(good, "exp", desk.clock.instant().getEpochSecond() + 1),
            Edited.with(good, "language", "nl"),
            Edited.with(good, "jti", "short"),
            Edited.with(good, "iss", desk.bank.id().text()),
            Edited.with(good, "request", "x"),
            Edited.with(good, "scopes_extra", List.of("nik")),
            Edited.without(good, "text"))) {
      String text = signed(desk.device, bad);
      assertThatThrownBy(() -> Consent.parse(text)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void aConsentIdIsSixteenBytes() throws MalformedException {
    ConsentId id = ConsentId.random(desk.authority.randomness());

    assertThat(ConsentId.parse(id.text())).isEqualTo(id).hasToString(id.text());
    for (String text : List.of("", "x", id.text() + "A", id.text().substring(1) + "=")) {
      assertThatThrownBy(() -> ConsentId.parse(text)).isInstanceOf(MalformedException.class);
      assertThatThrownBy(() -> new ConsentId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Returns the same notice with each of its words changed in turn. */
  private static List<Notice> otherwise(Notice told) {
    Words other = new Words("Pinjaman", "A loan");
    return List.of(
        new Notice(other, told.legalBasis(), told.relevance(), told.rights()),
        new Notice(told.why(), other, told.relevance(), told.rights()),
        new Notice(told.why(), told.legalBasis(), other, told.rights()),
        new Notice(told.why(), told.legalBasis(), told.relevance(), other),
        new Notice(told.why(), told.relevance(), told.legalBasis(), told.rights()));
  }

  private static Notice english(Notice told) {
    return new Notice(
        new Words(told.why().indonesian(), "A loan"),
        told.legalBasis(),
        told.relevance(),
        told.rights());
  }

  private static String signed(SigningKey key, JsonObject payload) {
    return Message.sign(key, Consent.TYP, payload).text();
  }
}
