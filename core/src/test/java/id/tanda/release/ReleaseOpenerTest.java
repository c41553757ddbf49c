package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentId;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.OddSignatures;
import id.tanda.testing.Edited;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestParty;
import id.tanda.trust.KeyUse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseOpenerTest {
  private final Bureau bureau = new Bureau();
  private final Consent consent = bureau.consent(Usage.once());
  private final Basis basis = new Basis.OfConsent(consent.id());
  private final JsonObject answer = done(bureau.answer(bureau.redeem(bureau.bank, consent)));

  @Test
  void onlyTheRegisteredKeyOpensARelease() {
    assertRefused(bureau.open(bureau.hotel, answer, basis), OpeningRefusal.NOT_OPENED);
    assertThat(done(bureau.open(bureau.bank, answer, basis)).basis()).isEqualTo(basis);
  }

  @Test
  @DisplayName(
      "C-20 a release for one party, sealed again by it for another, names the first inside")
  void aReleaseSealedAgainForAnotherPartyIsRefused() throws Exception {
    byte[] opened =
        Jwe.open(
            answer.text("release"),
            bureau.bank.encryption(),
            ReleasedData.SEALED_TYP,
            ReleasedData.TYP,
            99_999);
    String resealed = seal(opened, bureau.hotel.encryption().publicKey());

    assertRefused(
        bureau.open(bureau.hotel, Edited.with(answer, "release", resealed), basis),
        OpeningRefusal.WRONG_AUDIENCE);
  }

  @Test
  @DisplayName("C-13 an answer to another redemption of the same party is refused")
  void anAnswerUnderAnotherConsentIsRefused() {
    Consent other = bureau.consent(Usage.once());

    assertRefused(
        bureau.open(bureau.bank, answer, new Basis.OfConsent(other.id())),
        OpeningRefusal.NOT_FOR_THIS);
  }

  @Test
  void aReceiptForSomethingElseIsRefused() {
    Consent other = bureau.consent(Usage.once());
    JsonObject second = done(bureau.answer(bureau.redeem(bureau.bank, other)));
    Object foreign = second.value("receipt").orElseThrow();

    assertRefused(
        bureau.open(bureau.bank, Edited.with(answer, "receipt", foreign), basis),
        OpeningRefusal.NOT_FOR_THIS);
    for (ReceiptEntry entry :
        List.of(
            entry(ReceiptEvent.CONSENT_WITHDRAWN, bureau.bank, granted()),
            entry(ReceiptEvent.CONSENT_RELEASED, bureau.hotel, granted()),
            entry(ReceiptEvent.CONSENT_RELEASED, bureau.bank, List.of(Attribute.FULL_NAME)))) {
      String receipt = receipt(bureau.authority.key(KeyUse.RECEIPT), entry);
      assertRefused(
          bureau.open(bureau.bank, Edited.with(answer, "receipt", receipt), basis),
          OpeningRefusal.NOT_FOR_THIS);
    }
  }

  @Test
  void dataAndReceiptsOfOtherKeysAreNotBelieved() {
    String receipt =
        receipt(
            bureau.authority.key(KeyUse.DATA),
            entry(ReceiptEvent.CONSENT_RELEASED, bureau.bank, granted()));

    assertRefused(
        bureau.open(bureau.bank, Edited.with(answer, "receipt", receipt), basis),
        OpeningRefusal.UNTRUSTED);
    for (SigningKey key :
        List.of(bureau.authority.key(KeyUse.RECEIPT), bureau.device, bureau.bank.signing())) {
      assertRefused(
          bureau.open(bureau.bank, Edited.with(answer, "release", forged(key)), basis),
          OpeningRefusal.UNTRUSTED);
    }
    assertThat(
            done(
                bureau.open(
                    bureau.bank,
                    Edited.with(answer, "release", forged(bureau.authority.key(KeyUse.DATA))),
                    basis)))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"-31, false", "-30, true", "86429, true", "86430, false"})
  void dataCountForADayGiveOrTakeThirtySeconds(long second, boolean counts) {
    Instant then = bureau.clock.instant().plus(Duration.ofSeconds(second));
    ReleaseOpener opener =
        new ReleaseOpener(
            bureau.bundles, bureau.authority.id(), bureau.bank.id(), bureau.bank.encryption());

    if (counts) {
      assertThat(done(opener.open(answer, basis, then)).basis()).isEqualTo(basis);
    } else {
      assertRefused(opener.open(answer, basis, then), OpeningRefusal.EXPIRED);
    }
    assertThat(opener).hasToString("ReleaseOpener[dukcapil.example, bank.contoh]");
  }

  @Test
  void aBodyOfAnotherFormIsMalformed() {
    for (JsonObject body :
        List.of(
            Edited.without(answer, "receipt"),
            Edited.with(answer, "more", true),
            Edited.with(answer, "receipt", "x.y.z"),
            Edited.with(answer, "release", "x.y.z"),
            Edited.with(answer, "release", sealed("no data")))) {
      assertRefused(bureau.open(bureau.bank, body, basis), OpeningRefusal.MALFORMED);
    }
  }

  @Test
  @DisplayName("C-18 a flipped character of the sealed release opens nothing")
  void anAlteredReleaseDoesNotOpen() throws Exception {
    String release = answer.text("release");
    int at = release.length() / 2;
    char other = release.charAt(at) == 'A' ? 'B' : 'A';
    String altered = release.substring(0, at) + other + release.substring(at + 1);

    assertRefused(
        bureau.open(bureau.bank, Edited.with(answer, "release", altered), basis),
        OpeningRefusal.NOT_OPENED);
  }

  @Test
  @DisplayName("C-18 the twin or another spelling of a receipt or of data is malformed")
  void respelledReceiptsAndDataAreRefused() throws Exception {
    String receipt = answer.text("receipt");
    String data =
        new String(
            Jwe.open(
                answer.text("release"),
                bureau.bank.encryption(),
                ReleasedData.SEALED_TYP,
                ReleasedData.TYP,
                99_999),
            StandardCharsets.US_ASCII);

    for (UnaryOperator<String> change :
        List.<UnaryOperator<String>>of(
            OddSignatures::twin, text -> text + "=", text -> text + "\n")) {
      assertRefused(
          bureau.open(bureau.bank, Edited.with(answer, "receipt", change.apply(receipt)), basis),
          OpeningRefusal.MALFORMED);
      assertRefused(
          bureau.open(
              bureau.bank, Edited.with(answer, "release", sealed(change.apply(data))), basis),
          OpeningRefusal.MALFORMED);
    }
  }

  @Test
  void aBasisIsExactlyOneOfConsentAndMark() throws Exception {
    JsonObject both =
        JsonObject.builder()
            .put("consent", consent.id().text())
            .put("mark", "x".repeat(43))
            .build();

    for (JsonObject json : List.of(both, JsonObject.builder().build())) {
      assertThatThrownBy(() -> Basis.parse(json)).isInstanceOf(MalformedException.class);
    }
    assertThat(Basis.parse(basis.putInto(JsonObject.builder()).build())).isEqualTo(basis);
  }

  private List<Attribute> granted() {
    return List.of(Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS);
  }

  private ReceiptEntry entry(ReceiptEvent event, TestParty with, List<Attribute> attributes) {
    return new ReceiptEntry(
        event, new ReceiptEntry.With(with.id(), with.profile().name()), basis, attributes);
  }

  private String receipt(SigningKey key, ReceiptEntry entry) {
    return Receipt.sign(
            key, bureau.authority.id(), entry, Optional.empty(), bureau.clock.instant(), "r1")
        .text();
  }

  private String forged(SigningKey key) {
    Attributes data =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Siti Palsu")
            .put(Attribute.BIRTH_DATE, "1990-01-05")
            .put(Attribute.ADDRESS, TestAddress.of("Jl. Palsu 2"))
            .build();
    ReleasedData.Contents contents =
        new ReleasedData.Contents(
            bureau.bank.id(),
            "subject",
            new Basis.OfConsent(new ConsentId(consent.id().text())),
            data);
    return sealed(
        ReleasedData.sign(key, bureau.authority.id(), contents, bureau.clock.instant(), "d1")
            .text());
  }

  private String sealed(String text) {
    return seal(text.getBytes(StandardCharsets.US_ASCII), bureau.bank.encryption().publicKey());
  }

  private String seal(byte[] content, P256PublicKey to) {
    return Jwe.seal(
        content, to, ReleasedData.SEALED_TYP, ReleasedData.TYP, bureau.authority.randomness());
  }
}
