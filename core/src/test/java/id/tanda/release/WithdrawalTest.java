package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceStep;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.testing.Edited;
import id.tanda.testing.TestCitizen;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithdrawalTest {
  private static final JsonObject EMPTY = JsonObject.builder().build();

  private final Bureau bureau = new Bureau();

  @Test
  void afterAWithdrawalNothingIsReleased() {
    Consent consent = bureau.consent(Usage.times(9));
    bureau.released(consent);

    Receipt receipt = withdrawn(consent);

    assertThat(receipt.event()).isEqualTo(ReceiptEvent.CONSENT_WITHDRAWN);
    assertThat(receipt.party()).isEqualTo(bureau.bank.id());
    assertThat(receipt.attributes()).isEmpty();
    assertThat(receipt.time()).isEqualTo(bureau.clock.instant());
    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_WITHDRAWN);
  }

  @Test
  void aConsentThatWasNeverUsedCanBeWithdrawn() {
    Consent consent = bureau.consent(Usage.once());

    withdrawn(consent);

    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, consent)), ReleaseRefusal.CONSENT_WITHDRAWN);
  }

  @Test
  void withdrawingAgainGetsTheSameReceipt() {
    Consent consent = bureau.consent(Usage.once());
    JsonObject first = done(bureau.withdraw(consent));

    assertThat(done(bureau.withdraw(consent))).isEqualTo(first);
    assertThat(bureau.records()).isEqualTo(1);
  }

  @Test
  @DisplayName("C-07 granting anew does not revive the consent that was withdrawn")
  void aWithdrawnConsentIsDeadForEver() {
    Consent old = bureau.consent(Usage.times(9));
    bureau.released(old);
    withdrawn(old);

    Consent anew = bureau.consent(Usage.times(9));

    bureau.released(anew);
    assertRefused(bureau.answer(bureau.redeem(bureau.bank, old)), ReleaseRefusal.CONSENT_WITHDRAWN);
  }

  @Test
  @DisplayName(
      "C-17 what was released before a withdrawal is still answered to the same redemption")
  void aReleaseBeforeTheWithdrawalIsRepeated() {
    Consent consent = bureau.consent(Usage.once());
    Redemption redemption = bureau.redeem(bureau.bank, consent);
    JsonObject before = done(bureau.answer(redemption));
    withdrawn(consent);

    assertThat(done(bureau.answer(redemption))).isEqualTo(before);
  }

  @Test
  void aNewerDeviceOfTheCitizenWithdrawsForTheOld() {
    Consent consent = bureau.consent(Usage.once());
    bureau.phones.take(bureau.device, DeviceStep.REPLACE);
    SoftwareKey next = SoftwareKey.generate(bureau.authority.randomness());
    bureau.phones.activate(next, bureau.siti, 778);

    assertThat(bureau.phones.withdraw(next, Bureau.request(consent)))
        .isInstanceOf(Outcome.Done.class);
    assertRefused(bureau.withdraw(consent), ReleaseRefusal.DEVICE_NOT_ACTIVE);
  }

  @Test
  void nobodyWithdrawsForAnother() {
    Consent consent = bureau.consent(Usage.once());
    Nik budi = TestCitizen.nik("3171010501900002");
    SoftwareKey phone = SoftwareKey.generate(bureau.authority.randomness());
    bureau.phones.activate(phone, budi, 778);

    assertRefused(
        bureau.phones.withdraw(phone, Bureau.request(consent)), ReleaseRefusal.CONSENT_UNTRUSTED);
    bureau.released(consent);
  }

  @Test
  void aBodyOfAnotherFormIsMalformed() {
    JsonObject good = Bureau.request(bureau.consent(Usage.once())).json();
    for (JsonObject body :
        List.of(EMPTY, Edited.with(good, "consent", "x"), Edited.with(good, "all", true))) {
      DeviceMessage message =
          bureau.phones.message(bureau.device, DeviceMessage.Action.WITHDRAW, body);
      assertRefused(
          bureau.withdrawals.answer(message, bureau.clock.instant()), ReleaseRefusal.MALFORMED);
    }
  }

  @Test
  void aWalletBelievesTheReceiptOfItsOwnWithdrawalAlone() {
    Consent consent = bureau.consent(Usage.once());
    Consent other = bureau.consent(Usage.once());
    JsonObject body = done(bureau.withdraw(consent));
    ReceiptReader stranger = new ReceiptReader(bureau.bundles, AuthorityId.of("other.example"));

    assertRefused(
        bureau.reader.withdrawal(body, Bureau.request(other), bureau.clock.instant()),
        OpeningRefusal.NOT_FOR_THIS);
    assertRefused(
        stranger.withdrawal(body, Bureau.request(consent), bureau.clock.instant()),
        OpeningRefusal.UNTRUSTED);
    assertRefused(
        bureau.reader.withdrawal(EMPTY, Bureau.request(consent), bureau.clock.instant()),
        OpeningRefusal.MALFORMED);
    assertRefused(
        bureau.reader.withdrawal(
            Edited.with(body, "more", true), Bureau.request(consent), bureau.clock.instant()),
        OpeningRefusal.MALFORMED);
  }

  @Test
  void whatIsWithdrawnNamesThePartyOfTheConsentNotTheOneClaimed() {
    Consent consent = bureau.consent(Usage.times(2));
    bureau.released(consent);
    WithdrawalRequest lying =
        new WithdrawalRequest(consent.device(), consent.id(), PartyId.of("hotel.contoh"));

    Receipt receipt =
        done(
            bureau.reader.withdrawal(
                done(bureau.phones.withdraw(bureau.device, lying)), lying, bureau.clock.instant()));

    assertThat(receipt.party()).isEqualTo(bureau.bank.id());
  }

  private Receipt withdrawn(Consent consent) {
    return done(
        bureau.reader.withdrawal(
            done(bureau.withdraw(consent)), Bureau.request(consent), bureau.clock.instant()));
  }
}
