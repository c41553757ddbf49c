package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceStep;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.internal.Message;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.testing.Edited;
import id.tanda.testing.TestParty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Consents and redemptions under which nothing is released. */
class ConsentRefusalTest {
  private final Bureau bureau = new Bureau();

  @Test
  void aConsentFromTheFutureDoesNotCountYet() {
    Consent consent = bureau.consent(Usage.once());

    bureau.clock.advance(Duration.ofSeconds(-6));
    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_NOT_IN_FORCE);
    bureau.clock.advance(Duration.ofSeconds(1));
    assertThat(bureau.answer(bureau.redeem(bureau.bank, consent))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("C-02 a consent for one party is of no use to another")
  void aConsentForAnotherPartyIsRefused() {
    Consent consent = bureau.consent(Usage.once());

    assertRefused(bureau.answer(bureau.redeem(bureau.hotel, consent)), ReleaseRefusal.WRONG_PARTY);
    bureau.released(consent);
  }

  @Test
  @DisplayName("C-01 C-19 a consent that grants more than registered releases nothing")
  void moreThanRegisteredIsRefused() {
    for (Object granted : List.of(List.of("full_name", "religion"), List.of("nik"))) {
      String consent = edited(bureau.device, "granted", granted);
      assertRefused(bureau.answer(redeem(consent)), ReleaseRefusal.SCOPE_EXCEEDED);
    }
    assertRefused(
        bureau.answer(redeem(edited(bureau.device, "purpose", "marketing"))),
        ReleaseRefusal.SCOPE_EXCEEDED);
  }

  @Test
  @DisplayName("C-06 a consent over other words than the registered ones releases nothing")
  void otherWordsAreRefused() {
    Consent consent = bureau.consent(Usage.once());
    Purpose reworded = kyc(TestParty.notice("Pemasaran", "Marketing"));
    bureau.parties.rotate(bureau.bank.profile(bureau.bank.encryption(), reworded));

    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_MISMATCH);
  }

  @Test
  @DisplayName("C-06 C-19 each of the words that were shown counts, as the authority has them now")
  void eachOfTheWordsCounts() {
    Notice told = TestParty.KYC.notice();
    Words other = new Words("Lain", "Other");

    for (Notice reworded :
        List.of(
            new Notice(told.why(), other, told.relevance(), told.rights()),
            new Notice(told.why(), told.legalBasis(), other, told.rights()),
            new Notice(told.why(), told.legalBasis(), told.relevance(), other))) {
      Consent consent = bureau.consent(Usage.once());
      bureau.parties.rotate(bureau.bank.profile(bureau.bank.encryption(), kyc(reworded)));
      assertRefused(
          bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_MISMATCH);
      bureau.parties.rotate(bureau.bank.profile());
      bureau.released(consent);
    }
  }

  @Test
  @DisplayName("C-19 what a registration no longer allows is refused at once, whatever was shown")
  void anOutdatedRegistrationIsOfNoUse() {
    Consent consent = bureau.consent(Usage.times(9));
    Purpose narrowed =
        new Purpose(
            TestParty.KYC.id(),
            TestParty.KYC.notice(),
            List.of(Attribute.FULL_NAME),
            List.of(Attribute.BIRTH_DATE));
    Purpose renamed =
        new Purpose(
            PurposeId.of("credit"),
            TestParty.KYC.notice(),
            TestParty.KYC.required(),
            TestParty.KYC.optional());

    for (Purpose next : List.of(narrowed, renamed)) {
      bureau.parties.rotate(bureau.bank.profile(bureau.bank.encryption(), next));
      assertRefused(
          bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.SCOPE_EXCEEDED);
    }
    bureau.parties.rotate(bureau.bank.profile());
    bureau.released(consent);
  }

  @Test
  @DisplayName("C-14 a recipient key that is not registered is refused")
  void anUnregisteredRecipientKeyIsRefused() {
    Redemption.Redeemer stranger =
        new Redemption.Redeemer(
            bureau.bank.id(),
            bureau.bank.signing(),
            bureau.device.publicKey().id(),
            bureau.authority.id());
    Consent consent = bureau.consent(Usage.once());

    assertRefused(
        bureau.answer(Redemption.ofConsent(stranger, consent.text(), bureau.clock.instant(), "s1")),
        ReleaseRefusal.KEY_UNTRUSTED);
  }

  @Test
  @DisplayName("C-14 a recipient key that changed after the consent is refused")
  void aRecipientKeyThatChangedAfterTheConsentIsRefused() {
    Consent consent = bureau.consent(Usage.once());
    SoftwareKey next = SoftwareKey.generate(bureau.authority.randomness());
    bureau.parties.rotate(bureau.bank.profile(next, TestParty.KYC));
    Redemption.Redeemer rotated =
        new Redemption.Redeemer(
            bureau.bank.id(), bureau.bank.signing(), next.publicKey().id(), bureau.authority.id());

    assertRefused(
        bureau.answer(Redemption.ofConsent(rotated, consent.text(), bureau.clock.instant(), "s1")),
        ReleaseRefusal.KEY_UNTRUSTED);
    assertRefused(bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.KEY_UNTRUSTED);
  }

  @Test
  @DisplayName("C-14 C-17 what was sealed to a key that is replaced is not answered again")
  void theFormerKeyGetsNoSecondAnswer() {
    Redemption redemption = bureau.redeem(bureau.bank, bureau.consent(Usage.once()));
    done(bureau.answer(redemption));
    SoftwareKey next = SoftwareKey.generate(bureau.authority.randomness());
    bureau.parties.rotate(bureau.bank.profile(next, TestParty.KYC));

    assertRefused(bureau.answer(redemption), ReleaseRefusal.KEY_UNTRUSTED);
    bureau.parties.rotate(bureau.bank.profile());
    done(bureau.answer(redemption));
  }

  @Test
  @DisplayName("C-02 K-11 who holds another's consent does not learn how its device stands")
  void othersLearnNothingOfTheDevice() {
    Consent consent = bureau.consent(Usage.once());
    bureau.phones.take(bureau.device, DeviceStep.BLOCK);

    assertRefused(bureau.answer(bureau.redeem(bureau.hotel, consent)), ReleaseRefusal.WRONG_PARTY);
    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.DEVICE_NOT_ACTIVE);
  }

  @Test
  @DisplayName("C-15 a consent or a redemption with unknown members is refused")
  void unknownMembersAreRefused() {
    assertRefused(
        bureau.answer(redeem(edited(bureau.device, "scopes_extra", List.of("nik")))),
        ReleaseRefusal.CONSENT_UNTRUSTED);
  }

  @Test
  @DisplayName("C-18 a once-consent spelled and signed anew is the same consent")
  void aRespelledConsentIsCountedOnce() {
    Consent consent = bureau.consent(Usage.once());
    bureau.released(consent);
    JsonObject payload = payload(consent.text());
    JsonObject reordered =
        Edited.with(
            Edited.without(payload, "party"), "party", payload.value("party").orElseThrow());
    String again = Message.sign(bureau.device, Consent.TYP, reordered).text();

    assertThat(again).isNotEqualTo(consent.text());
    assertRefused(bureau.answer(redeem(again)), ReleaseRefusal.CONSENT_USED);
    assertRefused(
        bureau.answer(redeem(Message.sign(bureau.device, Consent.TYP, moreUses(payload)).text())),
        ReleaseRefusal.CONSENT_USED);
  }

  @Test
  void aConsentThatNoDeviceOfTheAuthoritySignedIsRefused() {
    SoftwareKey stranger = SoftwareKey.generate(bureau.authority.randomness());
    Consent unknown =
        bureau.phones.consent(stranger, bureau.bank, Usage.once(), Bureau.ADDRESS_TOO);
    String forged =
        Message.sign(stranger, Consent.TYP, payload(bureau.consent(Usage.once()).text())).text();
    String elsewhere = edited(bureau.device, "aud", "other.example");

    for (String text : List.of(unknown.text(), forged, elsewhere, "x.y.z")) {
      assertRefused(bureau.answer(redeem(text)), ReleaseRefusal.CONSENT_UNTRUSTED);
    }
  }

  @Test
  void aConsentOfADeviceThatIsNotActiveReleasesNothing() {
    Consent consent = bureau.consent(Usage.once());

    bureau.phones.take(bureau.device, DeviceStep.SUSPEND);
    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.DEVICE_NOT_ACTIVE);
    bureau.phones.take(bureau.device, DeviceStep.RESUME);
    bureau.released(consent);
  }

  private Redemption redeem(String consent) {
    return Redemption.ofConsent(
        bureau.redeemer(bureau.bank), consent, bureau.clock.instant(), bureau.nextId());
  }

  private String edited(SigningKey key, String member, Object value) {
    JsonObject good = payload(bureau.consent(Usage.once()).text());
    JsonObject edited =
        member.equals("granted")
            ? Edited.with(Edited.with(good, "refused", List.of()), member, value)
            : Edited.with(good, member, value);
    return Message.sign(key, Consent.TYP, edited).text();
  }

  private static Purpose kyc(Notice notice) {
    return new Purpose(
        TestParty.KYC.id(), notice, TestParty.KYC.required(), TestParty.KYC.optional());
  }

  private static JsonObject moreUses(JsonObject payload) {
    long end =
        Instant.ofEpochSecond((Long) payload.value("iat").orElseThrow())
            .plus(Usage.LONGEST_LIFE)
            .getEpochSecond();
    return Edited.with(Edited.with(payload, "usage", Usage.times(9).json()), "exp", end);
  }

  private static JsonObject payload(String text) {
    try {
      return Jws.parse(text, text.length()).payload();
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
