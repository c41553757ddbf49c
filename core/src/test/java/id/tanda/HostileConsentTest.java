package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consents with one defect, signed by the phone, beside data that are sound. */
class HostileConsentTest {
  private final HandoverForge forge = new HandoverForge();

  @AfterEach
  void theSoundAnswerIsOpened() {
    forge.openSound();
  }

  @Test
  @DisplayName("C-01 more disclosed than granted, or less")
  void disclosedIsWhatWasGranted() {
    assertThat(forge.code(forged -> forged.disclose("[\"s\",\"sex\",\"female\"]")))
        .isEqualTo("handover.scope-exceeded");
    assertThat(forge.code(forged -> forged.disclosures.remove(0))).isEqualTo("handover.incomplete");
    assertThat(forge.code(forged -> forged.disclosures.clear())).isEqualTo("handover.incomplete");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"full_name\",\"birth_date\",\"occupation\",\"sex\"]|[]|handover.scope-exceeded",
        "[\"full_name\",\"birth_date\"]|[\"occupation\"]|handover.scope-exceeded",
        "[\"full_name\",\"occupation\"]|[\"birth_date\"]|handover.scope-exceeded",
        "[\"full_name\",\"birth_date\",\"occupation\"]|[\"sex\"]|handover.incomplete",
        "[]|[]|handover.malformed"
      })
  @DisplayName("C-01 a consent that grants other attributes than were asked and disclosed")
  void grantedIsWhatWasAsked(String granted, String refused, String code) {
    assertThat(
            forge.code(
                forged ->
                    forged
                        .consent
                        .payload
                        .set("granted", JsonItem.raw(granted))
                        .set("refused", JsonItem.raw(refused))))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "aud, \"dukcapil.example\"",
    "aud, \"hotel.lain\"",
    "party, \"hotel.lain\"",
    "purpose, \"other\"",
    "retention_days, 31",
    "processing_days, 29",
    "recipient, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
    "request, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
    "text, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
    "language, \"en\""
  })
  @DisplayName("C-06 C-14 a consent to something else than was asked and shown")
  void aConsentIsForThisRequest(String member, String value) {
    assertThat(forge.code(forged -> forged.consent.payload.set(member, JsonItem.raw(value))))
        .isEqualTo("handover.consent-mismatch");
  }

  @Test
  @DisplayName("C-13 the consent of another session, or of another device")
  void aConsentIsOfTheSameDeviceAndRequest() {
    ForgedHandover forged = forge.world.forged(forge.asked, Attribute.OCCUPATION);
    String data = "~" + forged.presented() + forged.bound();
    String ofAnother = forge.world.forged(forge.world.ask(), Attribute.OCCUPATION).consent.kept();

    assertThat(forge.content(ofAnother + data)).isEqualTo("handover.consent-mismatch");
    assertThat(forge.content(forged.consent.signed(forge.thief) + data))
        .isEqualTo("handover.consent-untrusted");
    forged.consent.payload.set("iss", JsonItem.text(forge.thief.publicKey().thumbprint().text()));
    assertThat(forge.content(forged.consent.signed(forge.thief) + data))
        .isEqualTo("handover.consent-untrusted");
  }

  @Test
  @DisplayName("C-05 a request of more uses is answered by the authority alone")
  void aRequestOfMoreUsesIsNotAnswered() {
    Terms twice = new Terms(Duration.ofDays(30), Duration.ofDays(30), Usage.times(2));
    Request other = Handovers.ask(forge.country.bank, twice);
    ForgedHandover forged = forge.world.forged(forge.asked, Attribute.OCCUPATION);
    long end = forge.country.clock.instant().plus(Usage.LONGEST_LIFE).getEpochSecond();
    forged
        .bind("nonce", JsonItem.text(Base64Url.encode(other.nonce())))
        .consent
        .payload
        .set("request", JsonItem.text(other.hash()))
        .set("usage", JsonItem.raw("{\"max\":2}"))
        .set("exp", JsonItem.raw(Long.toString(end)));

    assertThat(forge.world.open(forged, other).code()).isEqualTo("handover.consent-mismatch");
  }
}
