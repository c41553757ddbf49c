package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.consent.Consent;
import id.tanda.consent.Decision;
import id.tanda.consent.Usage;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.testing.TestCitizen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsentReleaseTest {
  private final Bureau bureau = new Bureau();

  @Test
  void aReleaseHoldsExactlyWhatWasGranted() {
    Release release = bureau.released(bureau.consent(Usage.once()));

    assertThat(release.attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS);
    assertThat(release.attributes().text(Attribute.FULL_NAME)).contains("Siti Contoh");
    assertThat(release.receipt().event()).isEqualTo(ReceiptEvent.CONSENT_RELEASED);
    assertThat(release.receipt().attributes())
        .containsExactlyInAnyOrderElementsOf(release.attributes().names());
    assertThat(release).hasToString("Release" + release.attributes().names());
  }

  @Test
  @DisplayName("C-01 what was not granted is not in the ciphertext at all")
  void whatWasNotGrantedIsAbsent() throws Exception {
    JsonObject answer =
        done(bureau.answer(bureau.redeem(bureau.bank, bureau.consent(Usage.once()))));

    byte[] opened =
        Jwe.open(
            answer.text("release"),
            bureau.bank.encryption(),
            ReleasedData.SEALED_TYP,
            ReleasedData.TYP,
            99_999);
    String payload =
        Jws.parse(new String(opened, StandardCharsets.US_ASCII), 99_999).payload().text();

    assertThat(payload)
        .contains("Siti Contoh", "Jl. Contoh 1", "1990-01-05")
        .doesNotContain("occupation", "Guru", "religion", "confucian", bureau.siti.reveal());
  }

  @Test
  void theDataAreThoseOfTheRegisterNow() {
    Consent consent = bureau.consent(Usage.times(2));
    assertThat(bureau.released(consent).attributes().text(Attribute.FULL_NAME))
        .contains("Siti Contoh");

    bureau.register.put(bureau.siti, TestCitizen.record(bureau.siti, "Siti Baru"));

    assertThat(bureau.released(consent).attributes().text(Attribute.FULL_NAME))
        .contains("Siti Baru");
  }

  @Test
  void aSubjectIsTheSameForOnePartyAndAnotherForTheNext() {
    Release first = bureau.released(bureau.consent(Usage.once()));
    Release again = bureau.released(bureau.consent(Usage.once()));
    Consent other =
        bureau.phones.consent(bureau.device, bureau.hotel, Usage.once(), Bureau.ADDRESS_TOO);
    Release atHotel =
        done(
            bureau.open(
                bureau.hotel,
                done(bureau.answer(bureau.redeem(bureau.hotel, other))),
                new Basis.OfConsent(other.id())));

    assertThat(again.subject()).isEqualTo(first.subject()).doesNotContain(bureau.siti.reveal());
    assertThat(atHotel.subject()).isNotEqualTo(first.subject());
  }

  @Test
  void aConsentIsUsedAsOftenAsItSays() {
    for (Usage usage : List.of(Usage.once(), Usage.times(3))) {
      Consent consent = bureau.consent(usage);
      for (int use = 0; use < usage.maxUses(); use++) {
        assertThat(bureau.released(consent).basis()).isEqualTo(new Basis.OfConsent(consent.id()));
      }
      assertRefused(
          bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_USED);
    }
  }

  @Test
  void aStandingConsentEndsAtItsInstant() {
    Instant end = bureau.clock.instant().plus(Duration.ofDays(3));
    Consent consent = bureau.consent(Usage.until(end));
    bureau.released(consent);

    bureau.clock.set(end.minusSeconds(1));
    assertThat(bureau.answer(bureau.redeem(bureau.bank, consent))).isInstanceOf(Outcome.Done.class);
    bureau.clock.set(end);
    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_NOT_IN_FORCE);
  }

  @Test
  void whatTheRegisterNoLongerHoldsIsNotReleased() {
    Consent consent = bureau.consent(Usage.once());
    CivilRecord record = bureau.register.remove(bureau.siti);

    assertRefused(bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.NO_RECORD);
    bureau.register.put(bureau.siti, record);
    bureau.released(consent);
  }

  @Test
  void anAttributeThatTheRegisterLacksIsInNeitherDataNorReceipt() {
    bureau.register.put(
        bureau.siti,
        new CivilRecord(
            bureau.siti,
            LocalDate.of(1990, 1, 5),
            true,
            false,
            Attributes.builder().put(Attribute.FULL_NAME, "Siti").build()));

    Release release = bureau.released(bureau.consent(Usage.once()));

    assertThat(release.attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE);
    assertThat(release.receipt().attributes()).doesNotContain(Attribute.ADDRESS);
  }

  @Test
  void withoutOptionalAttributesOnlyTheRequiredOnesGoOut() {
    Consent consent =
        bureau.phones.consent(
            bureau.device, bureau.bank, Usage.once(), Decision.grant(Language.ENGLISH));

    assertThat(bureau.released(consent).attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE);
  }
}
