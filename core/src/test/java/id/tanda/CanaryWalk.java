package id.tanda;

import static id.tanda.testing.Outcomes.done;

import id.tanda.attribute.Attribute;
import id.tanda.canary.Canaries;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.Review;
import id.tanda.counter.CounterChallenge;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Language;
import id.tanda.store.AuthorityStore;
import id.tanda.token.IdentityToken;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.wallet.Contents;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Pin;
import id.tanda.wallet.Unlocking;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One citizen's whole walk, from the application to the end of the phone, with every secret on the
 * way let loose and every object on the way collected.
 */
final class CanaryWalk {
  static final String FIRST_PIN = "271828";
  static final String NEXT_PIN = "590381";
  static final String WRONG_PIN = "864213";

  final Country country;
  final Path file;
  final Wallet wallet;
  final Canaries canaries = new Canaries();
  final List<Object> seen = new ArrayList<>();

  private final DeviceSecret secret = DeviceSecret.of(new byte[DeviceSecret.LENGTH]);

  CanaryWalk(AuthorityStore store, Path folder) {
    this.country = new Country(store);
    this.file = folder.resolve("wallet");
    this.wallet =
        Wallet.builder(vault(), country.keys.id(), country.bundles, country.clock).build();
    canaries.add(country.sri.reveal());
    List.of(FIRST_PIN, NEXT_PIN, WRONG_PIN).forEach(canaries::add);
    seen.addAll(List.of(country.authority, country.bank, wallet, country.applicant()));
  }

  Vault vault() {
    return Vault.builder(WalletVault.file(file), secret, country.clock)
        .weakPinCostForTests()
        .build();
  }

  UnlockedWallet activated() {
    Exchange<EnrolmentId> applying = see(done(wallet.apply(country.applicant())));
    CounterChallenge challenge = see(country.counter(done(country.carried(applying))));
    Exchange<CounterAnswer> answering = see(done(wallet.answerCounter(challenge.text())));
    country.approve(challenge, see(done(country.carried(answering))));
    ConfirmationCode code = see(country.mail.get(0));
    canaries.add(code.reveal());
    vault()
        .beforePin()
        .orElseThrow()
        .flatMap(Contents::deviceKey)
        .ifPresent(key -> canaries.add(key.secret()));
    see(country.carried(wallet.activate(wrong(code), see(pin(FIRST_PIN)))));
    Exchange<UnlockedWallet> activating = see(done(wallet.activate(code, see(pin(FIRST_PIN)))));
    return see(done(country.carried(activating)));
  }

  UnlockedWallet unlocked(UnlockedWallet active) {
    active.close();
    see(wallet.unlock(pin(WRONG_PIN)));
    UnlockedWallet phone =
        see(((Unlocking.Unlocked<UnlockedWallet>) wallet.unlock(pin(FIRST_PIN))).value());
    see(phone.changePin(pin(WRONG_PIN), pin(NEXT_PIN)));
    see(phone.changePin(pin(FIRST_PIN), pin(NEXT_PIN)));
    return phone;
  }

  void showed(UnlockedWallet phone) {
    for (Presentation.Form form : Presentation.Form.values()) {
      Presentation what = Presentation.bare().scope(Country.CHECK_IN).as(form);
      IdentityToken token = see(done(phone.present(what)));
      canaries.add(token.text());
      Verification verified = see(country.bank.verify(token.text()));
      see(country.bank.verify(token.text())); // a second time
      if (verified instanceof Verification.Accepted ok) {
        see(country.carried(see(country.bank.redeem(ok.token()))));
      }
    }
  }

  void consented(UnlockedWallet phone) {
    Request request = see(Country.request(country.bank));
    Review.Ready ready = see((Review.Ready) phone.review(request.text()));
    ConsentAnswer.Given given =
        see(
            (ConsentAnswer.Given)
                done(
                    phone.consent(
                        ready.request(), Decision.grant(Language.INDONESIAN, Attribute.ADDRESS))));
    see(country.carried(see(done(country.bank.redeem(given.consent().text(), request)))));
    see(phone.records());
    see(country.carried(see(phone.records().receipts())));
    see(country.carried(see(phone.records().withdraw(given.consent().id()))));
  }

  void ended(UnlockedWallet phone) {
    see(country.carried(see(phone.renew())));
    see(country.carried(see(phone.unbind())));
    see(wallet.unlock(pin(NEXT_PIN)));
  }

  private <T> T see(T object) {
    seen.add(object);
    return object;
  }

  private static ConfirmationCode wrong(ConfirmationCode right) {
    return Country.code(right.reveal().equals("000000") ? "000001" : "000000");
  }

  static Pin pin(String digits) {
    return Country.pin(digits);
  }
}
