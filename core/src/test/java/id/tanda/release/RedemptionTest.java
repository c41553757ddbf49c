package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.RegistryException;
import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.internal.Message;
import id.tanda.party.Registration;
import id.tanda.testing.Edited;
import id.tanda.testing.TestParty;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.TokenReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedemptionTest {
  private final Bureau bureau = new Bureau();

  @Test
  void aRedemptionIsReadAsItWasSigned() throws MalformedException {
    Redemption signed = bureau.redeem(bureau.bank, bureau.consent(Usage.once()));

    Redemption read = Redemption.parse(signed.text());

    assertThat(read.party()).isEqualTo(bureau.bank.id());
    assertThat(read.consent()).isEqualTo(signed.consent()).isPresent();
    assertThat(read.token()).isEmpty();
    assertThat(read.id()).isEqualTo(signed.id());
    assertThat(read).hasToString("Redemption[bank.contoh]");
  }

  @Test
  @DisplayName(
      "C-15 a redemption with unknown members, or with both a token and a consent, is malformed")
  void anythingElseIsMalformed() throws MalformedException {
    JsonObject good = payload(bureau.redeem(bureau.bank, bureau.consent(Usage.once())));

    for (JsonObject bad :
        List.of(
            Edited.with(good, "token", "x"),
            Edited.without(good, "consent"),
            Edited.with(good, "scopes_extra", List.of("nik")),
            Edited.with(good, "key", "x"),
            Edited.with(good, "consent", ""))) {
      String text = Message.sign(bureau.bank.signing(), Redemption.TYP, bad).text();
      assertThatThrownBy(() -> Redemption.parse(text)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void whoIsNotRegisteredGetsNothing() {
    TestParty stranger = new TestParty("stranger.contoh", bureau.authority.randomness());

    assertRefused(
        bureau.answer(bureau.redeem(stranger, bureau.consent(Usage.once()))),
        ReleaseRefusal.PARTY_UNKNOWN);
  }

  @Test
  void whoSignsWithAnotherKeyGetsNothing() {
    Redemption forged = redemption(bureau.hotel.signing(), bureau.authority.id());

    assertRefused(bureau.answer(forged), ReleaseRefusal.BAD_SIGNATURE);
  }

  @Test
  void aRedemptionForAnotherAuthorityIsRefused() {
    Redemption elsewhere = redemption(bureau.bank.signing(), AuthorityId.of("other.example"));

    assertRefused(bureau.answer(elsewhere), ReleaseRefusal.WRONG_AUTHORITY);
  }

  @Test
  void aSuspendedPartyGetsNothingUntilItIsResumed() {
    Consent consent = bureau.consent(Usage.once());
    bureau.parties.suspend(bureau.bank.id());

    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.PARTY_SUSPENDED);
    bureau.parties.resume(bureau.bank.id());
    bureau.released(consent);
  }

  @Test
  void aRegistrationEndsAtItsInstant() {
    Instant end = bureau.clock.instant().plus(Registration.LONGEST_LIFE);
    Redemption redemption = bureau.redeem(bureau.bank, bureau.consent(Usage.once()));

    assertRefused(bureau.redemptions.answer(redemption, end), ReleaseRefusal.REGISTRATION_ENDED);
    assertRefused(
        bureau.redemptions.answer(redemption, end.minusSeconds(1)), ReleaseRefusal.NOT_IN_FORCE);
  }

  @ParameterizedTest
  @CsvSource({"-6, false", "-5, true", "304, true", "305, false"})
  void aRedemptionCountsForFiveMinutesGiveOrTakeFiveSeconds(long second, boolean counts) {
    Redemption redemption = bureau.redeem(bureau.bank, bureau.consent(Usage.once()));

    Outcome<JsonObject> answer =
        bureau.redemptions.answer(redemption, bureau.clock.instant().plusSeconds(second));

    assertThat(answer)
        .satisfies(
            outcome -> {
              if (counts) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
              } else {
                assertRefused(outcome, ReleaseRefusal.NOT_IN_FORCE);
              }
            });
  }

  @Test
  void aRedemptionMadeToLiveLongerIsRefused() throws MalformedException {
    JsonObject good = payload(bureau.redeem(bureau.bank, bureau.consent(Usage.once())));
    long end = bureau.clock.instant().getEpochSecond() + 301;
    String text =
        Message.sign(bureau.bank.signing(), Redemption.TYP, Edited.with(good, "exp", end)).text();

    assertRefused(bureau.answer(Redemption.parse(text)), ReleaseRefusal.NOT_IN_FORCE);
  }

  @Test
  @DisplayName("C-17 the same redemption again gets the same sealed release and counts one use")
  void aRepeatedRedemptionGetsTheSameRelease() throws MalformedException {
    Consent consent = bureau.consent(Usage.once());
    Redemption redemption = bureau.redeem(bureau.bank, consent);
    JsonObject first = done(bureau.answer(redemption));

    bureau.clock.advance(Duration.ofHours(24).minusSeconds(1));
    JsonObject again = done(bureau.answer(Redemption.parse(redemption.text())));

    assertThat(again).isEqualTo(first);
    assertThat(bureau.open(bureau.bank, again, new Basis.OfConsent(consent.id())))
        .isInstanceOf(Outcome.Done.class);
    assertThat(bureau.records()).isEqualTo(1);
    bureau.clock.advance(Duration.ofSeconds(1));
    assertRefused(bureau.answer(redemption), ReleaseRefusal.NOT_IN_FORCE);
  }

  @Test
  @DisplayName("C-17 K-11 a party that is held back is not even told again what it was told")
  void aSuspendedPartyIsNotAnsweredAgain() {
    Redemption redemption = bureau.redeem(bureau.bank, bureau.consent(Usage.once()));
    done(bureau.answer(redemption));
    bureau.parties.suspend(bureau.bank.id());

    assertRefused(bureau.answer(redemption), ReleaseRefusal.PARTY_SUSPENDED);
  }

  @Test
  void anotherRedemptionUnderAnIdThatWasAnsweredIsRefused() {
    Consent consent = bureau.consent(Usage.times(9));
    Redemption.Redeemer bank = bureau.redeemer(bureau.bank);
    done(bureau.answer(Redemption.ofConsent(bank, consent.text(), bureau.clock.instant(), "same")));

    assertRefused(
        bureau.answer(
            Redemption.ofConsent(
                bank, consent.text(), bureau.clock.instant().minusSeconds(1), "same")),
        ReleaseRefusal.ID_REUSED);
    assertThat(
            bureau.answer(
                Redemption.ofConsent(
                    bureau.redeemer(bureau.hotel),
                    bureau
                        .phones
                        .consent(bureau.device, bureau.hotel, Usage.once(), Bureau.ADDRESS_TOO)
                        .text(),
                    bureau.clock.instant(),
                    "same")))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("A-05 if the history cannot be written nothing is released and nothing used up")
  void withoutHistoryNothingIsReleased() {
    Consent consent = bureau.consent(Usage.once());
    Redemption redemption = bureau.redeem(bureau.bank, consent);
    Redemptions broken = bureau.redemptions(new BrokenHistory(bureau.store));

    assertThatThrownBy(() -> broken.answer(redemption, bureau.clock.instant()))
        .isInstanceOf(StoreException.class);
    assertThat(bureau.records()).isZero();
    done(bureau.answer(redemption));
    assertThat(bureau.records()).isEqualTo(1);
  }

  @Test
  void withoutTheRegisterNothingIsUsedUp() {
    Consent consent = bureau.consent(Usage.once());
    Redemptions deaf =
        new Redemptions(
            new ReleasePorts(
                bureau.store,
                nik -> {
                  throw new RegistryException("out of reach", new IOException());
                },
                TokenReader.of(bureau.bundles, CredentialDirectory.none(), Duration.ZERO),
                ZoneOffset.UTC),
            bureau.keys);

    assertThatThrownBy(
            () -> deaf.answer(bureau.redeem(bureau.bank, consent), bureau.clock.instant()))
        .isInstanceOf(RegistryException.class);
    bureau.released(consent);
  }

  @Test
  @DisplayName("A-07 no number, name or text of a message is in a history record or a toString")
  void nothingPersonalIsWrittenDown() {
    Consent consent = bureau.consent(Usage.once());
    Redemption redemption = bureau.redeem(bureau.bank, consent);
    JsonObject answer = done(bureau.answer(redemption));
    String records =
        bureau.store.inTransaction(
            tables -> tables.history().newest(bureau.atRest.citizen(bureau.siti), 9).toString());

    for (String text :
        List.of(records, answer.toString(), redemption.toString(), bureau.keys.toString())) {
      assertThat(text)
          .doesNotContain(bureau.siti.reveal(), "Siti", consent.text(), redemption.text());
    }
    assertThat(records).contains("bank.contoh/" + consent.id());
  }

  /** Returns a redemption by the bank, with this key and for this authority. */
  private Redemption redemption(SigningKey key, AuthorityId to) {
    return Redemption.ofConsent(
        new Redemption.Redeemer(
            bureau.bank.id(), key, bureau.bank.encryption().publicKey().id(), to),
        bureau.consent(Usage.once()).text(),
        bureau.clock.instant(),
        "f1");
  }

  private static JsonObject payload(Redemption redemption) throws MalformedException {
    return Jws.parse(redemption.text(), 99_999).payload();
  }
}
