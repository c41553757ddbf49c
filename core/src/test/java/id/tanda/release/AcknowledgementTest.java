package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.party.Registration;
import id.tanda.testing.TestParty;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a relying party answers to the receipt of a withdrawal, as the wallet reads it. */
class AcknowledgementTest {
  private final Bureau bureau = new Bureau();
  private final Receipt withdrawn = withdrawn(bureau.consent(Usage.once()));

  @Test
  void theRegisteredPartyAcknowledgesItsWithdrawal() {
    Acknowledgement read = done(read(by(bureau.bank)));

    assertThat(read.party()).isEqualTo(bureau.bank.id());
    assertThat(read.consent().text()).isEqualTo(withdrawn.basis().text());
    assertThat(read.stopsBy()).isEqualTo(read.time().plus(Duration.ofDays(3)));
  }

  @Test
  @DisplayName("C-02 nobody acknowledges for another party")
  void nobodyAcknowledgesForAnother() {
    assertRefused(read(by(bureau.hotel)), OpeningRefusal.NOT_FOR_THIS);
    assertRefused(
        read(signed(bureau.hotel.signing(), registration(bureau.bank)).text()),
        OpeningRefusal.UNTRUSTED);
  }

  @Test
  void anotherWithdrawalIsNotAcknowledgedByIt() {
    Receipt other = withdrawn(bureau.consent(Usage.once()));

    assertRefused(
        bureau.reader.acknowledgement(by(bureau.bank), other, bureau.clock.instant()),
        OpeningRefusal.NOT_FOR_THIS);
  }

  @Test
  void aReleaseIsNotAcknowledged() {
    Receipt release = bureau.released(bureau.consent(Usage.once())).receipt();
    String text =
        Acknowledgement.sign(
                bureau.bank.signing(),
                registration(bureau.bank),
                release,
                bureau.clock.instant(),
                "a1")
            .text();

    assertRefused(
        bureau.reader.acknowledgement(text, release, bureau.clock.instant()),
        OpeningRefusal.NOT_FOR_THIS);
  }

  @Test
  void whatIsAlteredIsNotBelieved() throws Exception {
    String text = by(bureau.bank);
    String other = text.substring(0, text.lastIndexOf('.')) + ".AAAA";

    assertRefused(read("no acknowledgement"), OpeningRefusal.MALFORMED);
    assertRefused(read(other), OpeningRefusal.MALFORMED);
    assertRefused(read(withdrawn.text()), OpeningRefusal.MALFORMED);
  }

  @Test
  void anotherAuthoritysRegistrationIsNotBelieved() {
    ReceiptReader elsewhere =
        new ReceiptReader(bureau.bundles, AuthorityId.of("elsewhere.example"));

    assertRefused(
        elsewhere.acknowledgement(by(bureau.bank), withdrawn, bureau.clock.instant()),
        OpeningRefusal.UNTRUSTED);
  }

  @Test
  @DisplayName("C-02 C-20 a receipt is taken by the party it names, and by no other")
  void aReceiptIsForTheOneItNames() {
    assertThat(
            done(
                bureau.reader.withdrawal(
                    withdrawn.text(), bureau.bank.id(), bureau.clock.instant())))
        .isNotNull();
    assertRefused(
        bureau.reader.withdrawal(withdrawn.text(), bureau.hotel.id(), bureau.clock.instant()),
        OpeningRefusal.WRONG_AUDIENCE);
    ReceiptReader elsewhere =
        new ReceiptReader(bureau.bundles, AuthorityId.of("elsewhere.example"));
    assertRefused(
        elsewhere.withdrawal(withdrawn.text(), bureau.bank.id(), bureau.clock.instant()),
        OpeningRefusal.UNTRUSTED);
  }

  private String by(TestParty party) {
    return signed(party.signing(), registration(party)).text();
  }

  private Acknowledgement signed(SigningKey key, Registration registration) {
    return Acknowledgement.sign(key, registration, withdrawn, bureau.clock.instant(), "a1");
  }

  private Registration registration(TestParty party) {
    return bureau.parties.find(party.id()).orElseThrow().registration();
  }

  private Outcome<Acknowledgement> read(String text) {
    return bureau.reader.acknowledgement(text, withdrawn, bureau.clock.instant());
  }

  private Receipt withdrawn(Consent consent) {
    JsonObject body = done(bureau.withdraw(consent));
    return done(bureau.reader.withdrawal(body, Bureau.request(consent), bureau.clock.instant()));
  }
}
