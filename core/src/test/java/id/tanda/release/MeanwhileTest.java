package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceStep;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.identity.Outcome;
import id.tanda.testing.TestParty;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.Presentation;
import id.tanda.token.TokenReader;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes between the checks and the decision, while the register is asked. */
@ParameterizedClass
@EnumSource(Engine.class)
class MeanwhileTest {
  private final FreshStore fresh;
  private final Bureau bureau;
  private final Consent consent;

  MeanwhileTest(Engine engine) {
    this.fresh = engine.open();
    this.bureau = new Bureau(fresh.store());
    this.consent = bureau.consent(Usage.once());
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  @DisplayName("C-04 a withdrawal between check and release stops the release")
  void aWithdrawalMeanwhileStopsTheRelease() {
    assertRefused(redeemedWhile(() -> bureau.withdraw(consent)), ReleaseRefusal.CONSENT_WITHDRAWN);
    assertThat(bureau.records()).isEqualTo(1);
  }

  @Test
  void anotherUseMeanwhileStopsTheRelease() {
    assertRefused(
        redeemedWhile(() -> bureau.answer(bureau.redeem(bureau.bank, consent))),
        ReleaseRefusal.CONSENT_USED);
    assertThat(bureau.records()).isEqualTo(1);
  }

  @Test
  @DisplayName("K-11 a block between check and release stops the release")
  void aBlockOfTheDeviceMeanwhileStopsTheRelease() {
    assertRefused(
        redeemedWhile(() -> bureau.phones.take(bureau.device, DeviceStep.BLOCK)),
        ReleaseRefusal.DEVICE_NOT_ACTIVE);
    assertThat(bureau.records()).isZero();
  }

  @Test
  void aSuspensionOfThePartyMeanwhileStopsTheRelease() {
    assertRefused(
        redeemedWhile(() -> bureau.parties.suspend(bureau.bank.id())),
        ReleaseRefusal.PARTY_SUSPENDED);
    assertThat(bureau.records()).isZero();
  }

  @Test
  @DisplayName("C-14 a recipient key that is replaced meanwhile stops the release")
  void anotherKeyMeanwhileStopsTheRelease() {
    SoftwareKey next = SoftwareKey.generate(bureau.authority.randomness());

    assertRefused(
        redeemedWhile(() -> bureau.parties.rotate(bureau.bank.profile(next, TestParty.KYC))),
        ReleaseRefusal.KEY_UNTRUSTED);
    assertThat(bureau.records()).isZero();
  }

  @Test
  void anotherReceiptOfTheCitizenMeanwhileIsNoHindrance() {
    String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));

    assertThat(redeemedWhile(() -> bureau.answer(bureau.redeem(bureau.hotel, token))))
        .isInstanceOf(Outcome.Done.class);
    assertThat(bureau.records()).isEqualTo(2);
  }

  private Outcome<JsonObject> redeemedWhile(Runnable meanwhile) {
    Redemptions slow =
        new Redemptions(
            new ReleasePorts(
                bureau.store,
                nik -> {
                  meanwhile.run();
                  return Optional.ofNullable(bureau.register.get(nik));
                },
                TokenReader.of(bureau.bundles, CredentialDirectory.none(), Duration.ZERO),
                ZoneOffset.UTC),
            bureau.keys);
    return slow.answer(bureau.redeem(bureau.bank, consent), bureau.clock.instant());
  }
}
