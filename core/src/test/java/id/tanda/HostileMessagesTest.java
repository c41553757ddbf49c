package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanda.activation.CounterChallenge;
import id.tanda.activation.EnrolmentId;
import id.tanda.activation.Officer;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.consent.Terms;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Attribute;
import id.tanda.identity.Language;
import id.tanda.internal.Answer;
import id.tanda.release.Redemption;
import id.tanda.testing.TestParty;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
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

  private final Scene scene = new Scene();
  private final Mutations mutations = new Mutations(SEED);

  @Test
  @DisplayName("T-34 O-14 C-15 the authority answers whatever a stranger's phone sends")
  void theAuthorityAnswersWhateverAPhoneSends() {
    SoftwareKey key = SoftwareKey.generate(scene.randomness);
    Wallet stranger =
        Wallet.builder(vault(), scene.keys.id(), scene.bundles, scene.clock)
            .hardwareKey(key)
            .build();
    Exchange<EnrolmentId> apply = Scene.done(stranger.apply(scene.applicant()));
    CounterChallenge challenge =
        scene.counter(Scene.done(apply.complete(scene.authority.answer(apply.text()))));
    Exchange<CounterAnswer> counter = Scene.done(stranger.answerCounter(challenge.text()));
    scene.approve(challenge, Scene.done(counter.complete(scene.authority.answer(counter.text()))));
    Exchange<UnlockedWallet> activate =
        Scene.done(stranger.activate(scene.mail.get(0), Scene.pin()));

    for (String text : List.of(apply.text(), counter.text(), activate.text())) {
      attack(text, this::isAnswered, key);
    }
  }

  @Test
  @DisplayName("T-34 C-15 the authority answers whatever an active phone or a relying party sends")
  void theAuthorityAnswersWhateverItsOwnSend() {
    SoftwareKey key = SoftwareKey.generate(scene.randomness);
    RelyingParty bank = scene.bank();
    List<String> byPhone = new ArrayList<>();
    try (UnlockedWallet wallet = activated(key)) {
      ConsentAnswer.Given given = consent(wallet, ask(bank));
      byPhone.add(Scene.done(wallet.renew()).text());
      byPhone.add(Scene.done(wallet.records().withdraw(given.consent().id())).text());
      byPhone.add(Scene.done(wallet.records().receipts()).text());
      Request asked = ask(bank);
      String consent = consent(wallet, asked).consent().text();
      Verification shown =
          bank.verify(Scene.done(wallet.present(Presentation.bare().scope(Scene.CHECK_IN))).text());

      byPhone.forEach(text -> attack(text, this::isAnswered, key));
      attack(
          Scene.done(bank.redeem(consent, asked)).text(), this::isAnswered, scene.party.signing());
      attack(
          bank.redeem(((Verification.Accepted) shown).token()).text(),
          this::isAnswered,
          scene.party.signing());
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
              scene.party.id(),
              scene.party.signing(),
              scene.party.encryption().publicKey().id(),
              scene.keys.id());
      String odd = mutations.resigned(consent, key);
      if (odd.length() <= Consent.MAX_CHARS) {
        isAnswered(Redemption.ofConsent(redeemer, odd, scene.clock.instant(), "h" + i).text());
      }
      assertThat(bank.redeem(odd, asked)).isNotNull();
    }
  }

  @Test
  @DisplayName("T-34 a wallet completes whatever comes back with an outcome")
  void aWalletTakesWhateverComesBack() {
    RelyingParty bank = scene.bank();
    try (UnlockedWallet wallet = scene.activated()) {
      Request asked = ask(bank);
      String consent = consent(wallet, asked).consent().text();
      Exchange<?> redeem = Scene.done(bank.redeem(consent, asked));
      Exchange<?> receipts = Scene.done(wallet.records().receipts());
      Exchange<?> withdraw =
          Scene.done(wallet.records().withdraw(consent(wallet, ask(bank)).consent().id()));
      Exchange<?> renew = Scene.done(wallet.renew());

      for (Exchange<?> exchange : List.of(redeem, receipts, withdraw, renew)) {
        String answer = scene.authority.answer(exchange.text());
        attack(
            answer,
            text -> assertThat(exchange.complete(text)).isNotNull(),
            scene.keys.key(KeyUse.ANSWER));
      }
    }
  }

  @Test
  @DisplayName("Q-04 C-15 C-19 T-34 a wallet reviews and scans whatever is shown to it")
  void aWalletReviewsWhateverIsShown() {
    RelyingParty bank = scene.bank();
    try (UnlockedWallet wallet = scene.activated()) {
      CounterChallenge challenge = scene.authority.counter().open(new Officer("o.1", "Loket 1"));

      attack(
          ask(bank).text(),
          text -> assertThat(wallet.review(text)).isNotNull(),
          scene.party.signing());
      damage(challenge.text(), text -> assertThat(scene.wallet.answerCounter(text)).isNotNull());
    }
  }

  @Test
  @DisplayName("T-10 T-11 T-13 T-14 T-34 a verifier answers whatever text form is shown to it")
  void aVerifierAnswersWhateverIsShown() {
    RelyingParty bank = scene.bank();
    try (UnlockedWallet wallet = scene.activated()) {
      Presentation bound = Presentation.bare().answering(scene.party.id(), new byte[16]);
      for (Presentation what : List.of(Presentation.bare(), bound)) {
        String token = Scene.done(wallet.present(what.as(Presentation.Form.TEXT))).text();
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
        TrustBundles.under(Es256.bouncyCastle(), scene.clock, scene.keys.anchor());
    StatusLists lists = StatusLists.under(scene.bundles, scene.clock);

    attack(
        scene.keys.bundle(2).text(),
        text -> assertThat(bundles.accept(text)).isNotNull(),
        scene.keys.root());
    attack(
        scene.keys.statusList().text(),
        text -> assertThat(lists.accept(text)).isNotNull(),
        scene.keys.key(KeyUse.STATUS));
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
    assertThatCode(() -> Answer.parse(scene.authority.answer(text))).doesNotThrowAnyException();
  }

  private UnlockedWallet activated(SoftwareKey key) {
    Wallet phone =
        Wallet.builder(vault(), scene.keys.id(), scene.bundles, scene.clock)
            .hardwareKey(key)
            .build();
    CounterChallenge challenge = scene.counter(scene.through(phone.apply(scene.applicant())));
    scene.approve(challenge, scene.through(phone.answerCounter(challenge.text())));
    return scene.through(phone.activate(scene.mail.get(0), Scene.pin()));
  }

  private Vault vault() {
    return Vault.builder(
            WalletVault.inMemory(), DeviceSecret.of(scene.randomness.bytes(32)), scene.clock)
        .weakPinCostForTests()
        .build();
  }

  private static Request ask(RelyingParty bank) {
    return bank.ask(
        TestParty.KYC.id(),
        Terms.once(30),
        TestParty.REPLY,
        Attribute.FULL_NAME,
        Attribute.ADDRESS);
  }

  private static ConsentAnswer.Given consent(UnlockedWallet wallet, Request asked) {
    Review.Ready ready = (Review.Ready) wallet.review(asked.text());
    return (ConsentAnswer.Given)
        Scene.done(wallet.consent(ready.request(), Decision.grant(Language.ENGLISH)));
  }
}
