package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.hostile.ForgedHandover;
import id.tanda.identity.Language;
import id.tanda.party.Registration;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import id.tanda.testing.TestParty;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.KeyUse;
import id.tanda.wallet.Unlocking;
import java.util.List;

/** A country whose bank asks for data and whose phone, of a key that is known, hands them over. */
final class Handovers {
  final Country country = new Country();
  final SoftwareKey device = SoftwareKey.generate(country.randomness);
  final UnlockedWallet phone;

  private final Wallet wallet;

  Handovers() {
    this.wallet = wallet(device);
    this.phone = country.activated(wallet);
  }

  /** Returns the phone after its PIN was given once more. */
  UnlockedWallet unlocked() {
    return ((Unlocking.Unlocked<UnlockedWallet>) wallet.unlock(Country.pin(Country.PIN))).value();
  }

  private Wallet wallet(SoftwareKey key) {
    return Wallet.builder(country.vault(), country.keys.id(), country.bundles, country.clock)
        .randomness(country.randomness)
        .hardwareKey(key)
        .build();
  }

  /** Returns the bank at another desk. */
  RelyingParty bank(TokenVerifier.Builder verifier) {
    Registration registration =
        country.authority.relyingParties().find(country.party.id()).orElseThrow().registration();
    return RelyingParty.of(
        registration,
        new PartyKeys(country.party.signing(), country.party.encryption()),
        verifier.name(country.party.id()).build());
  }

  /** Asks for name and birth date, and for the occupation if the citizen likes. */
  Request ask() {
    return ask(country.bank, Terms.once(30));
  }

  static Request ask(RelyingParty party, Terms terms) {
    return party.ask(question(terms));
  }

  static Question question(Terms terms) {
    return Question.of(
        TestParty.KYC,
        List.of(Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.OCCUPATION),
        terms,
        TestParty.REPLY);
  }

  ReviewedRequest reviewed(Request asked) {
    return ((Review.Ready) phone.review(asked.text())).request();
  }

  /** Answers a request as the citizen grants it. */
  ConsentAnswer answer(Request asked, Attribute... optional) {
    return done(phone.consent(reviewed(asked), Decision.handOver(Language.INDONESIAN, optional)));
  }

  /** Returns the sealed text that goes to the reply address. */
  String sealed(Request asked, Attribute... optional) {
    return ((ConsentAnswer.HandedOver) answer(asked, optional)).text();
  }

  ForgedHandover forged(Request asked, Attribute... optional) {
    return ForgedHandover.of(
        sealed(asked, optional),
        country.party.encryption(),
        device,
        country.keys.key(KeyUse.CREDENTIAL));
  }

  Opening open(String sealed, Request asked) {
    return country.bank.open(sealed, asked);
  }

  /** Opens whatever is sealed to the bank. */
  Opening openContent(String content, Request asked) {
    return open(
        ForgedHandover.seal(content, country.party.encryption().publicKey(), country.randomness),
        asked);
  }

  Opening open(ForgedHandover forged, Request asked) {
    return openContent(forged.content(), asked);
  }

  /** Returns what was handed over, which must have been taken. */
  static OfflineRelease opened(Opening opening) {
    assertThat(opening.code()).isEqualTo("handover.opened");
    return ((Opening.Opened) opening).release();
  }
}
