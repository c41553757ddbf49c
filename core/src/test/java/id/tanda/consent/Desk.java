package id.tanda.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Outcome;
import id.tanda.internal.Message;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.testing.Edited;
import id.tanda.testing.Outcomes;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.util.List;

/** A bank that asks and a phone that reviews, for the tests of consent. */
final class Desk {
  final SettableClock clock = SettableClock.atNoon();
  final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  final TrustBundles bundles = authority.bundles();
  final TestParty bank = new TestParty("bank.contoh", authority.randomness());
  final Registration registration = registered(bank.profile());
  final SoftwareKey device = SoftwareKey.generate(authority.randomness());
  final RequestReader reader = new RequestReader(bundles, authority.id(), clock);
  final Answering phone = new Answering(device, authority.id(), clock, authority.randomness());

  Registration registered(PartyProfile profile) {
    return Registration.issue(
        authority.key(KeyUse.REGISTRATION),
        authority.id(),
        profile,
        clock.instant(),
        Duration.ofDays(6),
        "r1");
  }

  /** Returns a question for name and birth date, optionally address and occupation, once. */
  static Question question() {
    return question(Usage.once());
  }

  static Question question(Usage usage) {
    return Question.of(
        TestParty.KYC,
        List.of(Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS, Attribute.OCCUPATION),
        new Terms(Duration.ofDays(30), Duration.ofDays(30), usage),
        TestParty.REPLY);
  }

  Request request() {
    return request(question());
  }

  Request request(Question question) {
    return Request.sign(bank.signing(), registration, question, clock.instant(), "q1");
  }

  /** Returns the request with one member set to another value, signed by the bank. */
  String requestWith(String member, Object value) {
    return signed(bank.signing(), Edited.with(payload(), member, value));
  }

  JsonObject payload() {
    return Messages.payload(request().text());
  }

  static String signed(SigningKey key, JsonObject payload) {
    return Message.sign(key, Request.TYP, payload).text();
  }

  ReviewedRequest reviewed(Question question) {
    return ((Review.Ready) reader.review(request(question).text())).request();
  }

  Consent consent(Usage usage, Decision decision) {
    Outcome<ConsentAnswer> answer = phone.answer(reviewed(question(usage)), decision);
    return ((ConsentAnswer.Given) Outcomes.done(answer)).consent();
  }

  void assertRefused(String text, RequestRefusal reason) {
    assertThat(reader.review(text)).isEqualTo(new Review.Refused(reason));
  }

  /** Returns the code of a refusal, or another word for what is none. */
  static String code(Review review) {
    if (review instanceof Review.Refused refused) {
      return refused.reason().code();
    }
    return review instanceof Review.Ready ? "ready" : "undecided";
  }
}
