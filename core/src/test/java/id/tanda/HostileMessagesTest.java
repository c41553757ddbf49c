package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.RequestReference;
import id.tanda.consent.Review;
import id.tanda.consent.Terms;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.internal.Answer;
import id.tanda.release.Redemption;
import id.tanda.testing.TestParty;
import id.tanda.throttle.Origin;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Seeded damage to every text that comes from outside, at the doors: only typed answers come. */
class HostileMessagesTest {
  private static final long SEED = 20_260_817;
  private static final int ROUNDS = 60;

  private final Country country = new Country();
  private final Mutations mutations = new Mutations(SEED);

  @Test
  @DisplayName("T-34 O-14 C-15 the authority answers whatever a stranger's phone sends")
  void theAuthorityAnswersWhateverAPhoneSends() {
    SoftwareKey key = SoftwareKey.generate(country.randomness);
    Wallet stranger =
        Wallet.builder(vault(), country.keys.id(), country.bundles, country.clock)
            .hardwareKey(key)
            .build();
    Exchange<EnrolmentId> apply = done(stranger.apply(country.applicant()));
    CounterChallenge challenge =
        country.counter(
            done(apply.complete(country.authority.answer(apply.text(), Origin.unknown()))));
    Exchange<CounterAnswer> counter = done(stranger.answerCounter(challenge.text()));
    country.approve(
        challenge,
        done(counter.complete(country.authority.answer(counter.text(), Origin.unknown()))));
    Exchange<UnlockedWallet> activate =
        done(stranger.activate(country.mail.get(0), Country.pin(Country.PIN)));

    for (String text : List.of(apply.text(), counter.text(), activate.text())) {
      attack(text, this::isAnswered, key);
    }
  }

  @Test
  @DisplayName("T-34 C-15 the authority answers whatever an active phone or a relying party sends")
  void theAuthorityAnswersWhateverItsOwnSend() {
    SoftwareKey key = SoftwareKey.generate(country.randomness);
    RelyingParty bank = country.bank;
    List<String> byPhone = new ArrayList<>();
    try (UnlockedWallet wallet = activated(key)) {
      ConsentAnswer.Given given = consent(wallet, ask(bank));
      byPhone.add(done(wallet.renew()).text());
      byPhone.add(done(wallet.records().withdraw(given.consent().id())).text());
      byPhone.add(done(wallet.records().receipts()).text());
      Request asked = ask(bank);
      String consent = consent(wallet, asked).consent().text();
      Verification shown =
          bank.verify(done(wallet.present(Presentation.bare().scope(Country.CHECK_IN))).text());

      byPhone.forEach(text -> attack(text, this::isAnswered, key));
      attack(done(bank.redeem(consent, asked)).text(), this::isAnswered, country.party.signing());
      attack(
          bank.redeem(((Verification.Accepted) shown).token()).text(),
          this::isAnswered,
          country.party.signing());
      attack(consent, text -> assertThat(bank.redeem(text, asked)).isNotNull(), key);
      hostileConsents(bank, consent, key);
    }
  }

  /** The relying party's own signature around a consent that the phone signed and that is odd. */
  private void hostileConsents(RelyingParty bank, String consent, SoftwareKey key) {
    Request asked = ask(bank);
    for (int i = 0; i < ROUNDS; i++) {
      Redemption.Redeemer redeemer =
          new Redemption.Redeemer(
              country.party.id(),
              country.party.signing(),
              country.party.encryption().publicKey().id(),
              country.keys.id());
      String odd = mutations.resigned(consent, key);
      if (odd.length() <= Consent.MAX_CHARS) {
        isAnswered(Redemption.ofConsent(redeemer, odd, country.clock.instant(), "h" + i).text());
      }
      assertThat(bank.redeem(odd, asked)).isNotNull();
    }
  }

  @Test
  @DisplayName("T-34 a wallet completes whatever comes back with an outcome")
  void aWalletTakesWhateverComesBack() {
    RelyingParty bank = country.bank;
    try (UnlockedWallet wallet = country.activated()) {
      Request asked = ask(bank);
      String consent = consent(wallet, asked).consent().text();
      Exchange<?> redeem = done(bank.redeem(consent, asked));
      Exchange<?> receipts = done(wallet.records().receipts());
      Exchange<?> withdraw =
          done(wallet.records().withdraw(consent(wallet, ask(bank)).consent().id()));
      Exchange<?> renew = done(wallet.renew());

      for (Exchange<?> exchange : List.of(redeem, receipts, withdraw, renew)) {
        String answer = country.authority.answer(exchange.text(), Origin.unknown());
        attack(
            answer,
            text -> assertThat(exchange.complete(text)).isNotNull(),
            country.keys.key(KeyUse.ANSWER));
      }
    }
  }

  @Test
  @DisplayName("Q-04 C-15 C-19 T-34 a wallet reviews and scans whatever is shown to it")
  void aWalletReviewsWhateverIsShown() {
    RelyingParty bank = country.bank;
    try (UnlockedWallet wallet = country.activated()) {
      CounterChallenge challenge = country.authority.counter().open(new Officer("o.1", "Loket 1"));

      attack(
          ask(bank).text(),
          text -> assertThat(wallet.review(text)).isNotNull(),
          country.party.signing());
      damage(challenge.text(), text -> assertThat(country.wallet.answerCounter(text)).isNotNull());
    }
  }

  @Test
  @DisplayName("T-34 O-19 K-12 a counter answers whatever a phone shows it")
  void aCounterTakesWhateverAPhoneShows() {
    CounterChallenge challenge =
        country.counter(done(country.carried(country.wallet.apply(country.applicant()))));
    String shown = done(country.wallet.showAnswer(challenge.text())).text();

    damage(
        shown,
        text ->
            assertThat(country.authority.counter().answered(Country.OFFICER, text)).isNotNull());
  }

  @Test
  @DisplayName("C-15 C-19 T-34 a phone fetches and takes whatever stands in a symbol or behind it")
  void aPhoneTakesWhateverIsServed() {
    Request asked = ask(country.bank);
    String symbol = asked.reference("https://reply.bank.example/requests/7").text();

    damage(symbol, text -> assertThat(fetched(text, asked.text())).isNotNull());
    attack(
        asked.text(),
        text -> fetched(symbol, text).map(taken -> assertThat(taken).isEqualTo(text)),
        country.party.signing());
  }

  private static Outcome<String> fetched(String symbol, String served) {
    byte[] bytes = served.getBytes(StandardCharsets.UTF_8);
    return RequestReference.fetch(symbol, (address, most) -> Outcome.done(bytes));
  }

  @Test
  @DisplayName("T-10 T-11 T-13 T-14 T-34 a verifier answers whatever text form is shown to it")
  void aVerifierAnswersWhateverIsShown() {
    RelyingParty bank = country.bank;
    try (UnlockedWallet wallet = country.activated()) {
      Presentation bound = Presentation.bare().answering(country.party.id(), new byte[16]);
      for (Presentation what : List.of(Presentation.bare(), bound)) {
        String token = done(wallet.present(what.as(Presentation.Form.TEXT))).text();
        damage(token, text -> assertThat(bank.verify(text)).isNotNull());
        damage("TND1:" + token, text -> assertThat(bank.verify(text)).isNotNull());
      }
    }
  }

  @Test
  @DisplayName(
      "K-14 K-16 T-34 trust bundles and status lists are taken or refused, whatever they hold")
  void trustIsTakenOrRefused() {
    TrustBundles bundles =
        TrustBundles.under(Es256.bouncyCastle(), country.clock, country.keys.anchor());
    StatusLists lists = StatusLists.under(country.bundles, country.clock);

    attack(
        country.keys.bundle(2).text(),
        text -> assertThat(bundles.accept(text)).isNotNull(),
        country.keys.root());
    attack(
        country.keys.statusList().text(),
        text -> assertThat(lists.accept(text)).isNotNull(),
        country.keys.key(KeyUse.STATUS));
  }

  private void attack(String text, Consumer<String> door, SoftwareKey signer) {
    damage(text, door);
    rounds(text, door, valid -> mutations.resigned(valid, signer));
  }

  private void damage(String text, Consumer<String> door) {
    rounds(text, door, mutations::damaged);
  }

  private static void rounds(String text, Consumer<String> door, UnaryOperator<String> change) {
    for (int i = 0; i < ROUNDS; i++) {
      String hostile = change.apply(text);
      assertThatCode(() -> door.accept(hostile))
          .as("seed %s, round %s", SEED, i)
          .doesNotThrowAnyException();
    }
  }

  private void isAnswered(String text) {
    assertThatCode(() -> Answer.parse(country.authority.answer(text, Origin.unknown())))
        .doesNotThrowAnyException();
  }

  private UnlockedWallet activated(SoftwareKey key) {
    Wallet phone =
        Wallet.builder(vault(), country.keys.id(), country.bundles, country.clock)
            .hardwareKey(key)
            .build();
    return country.activated(phone);
  }

  private Vault vault() {
    return Vault.builder(
            WalletVault.inMemory(), DeviceSecret.of(country.randomness.bytes(32)), country.clock)
        .weakPinCostForTests()
        .build();
  }

  private static Request ask(RelyingParty bank) {
    return bank.ask(
        Question.of(
            TestParty.KYC,
            List.of(Attribute.FULL_NAME, Attribute.ADDRESS),
            Terms.once(30),
            TestParty.REPLY));
  }

  private static ConsentAnswer.Given consent(UnlockedWallet wallet, Request asked) {
    Review.Ready ready = (Review.Ready) wallet.review(asked.text());
    return (ConsentAnswer.Given)
        done(wallet.consent(ready.request(), Decision.grant(Language.ENGLISH)));
  }
}
