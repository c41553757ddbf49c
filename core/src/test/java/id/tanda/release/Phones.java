package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Answering;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.RequestReader;
import id.tanda.consent.Review;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.party.Registration;
import id.tanda.testing.TestParty;
import id.tanda.token.Presentation;
import id.tanda.token.TokenSigner;
import java.time.Duration;
import java.util.List;

/** The phones of a bureau's citizens: how they stand in its store, and what they sign. */
record Phones(Bureau bureau) {
  void activate(SoftwareKey key, Nik nik, long index) {
    DeviceRecord row =
        new DeviceRecord(
            key.publicKey(),
            bureau.atRest.citizen(nik),
            bureau.atRest.seal(nik, key.publicKey().thumbprint(), bureau.authority.randomness()),
            index,
            DeviceState.ACTIVE,
            bureau.clock.instant());
    assertThat(bureau.store.<Boolean>inTransaction(tables -> tables.devices().add(row))).isTrue();
  }

  boolean isKnown(SoftwareKey key) {
    return bureau.store.<Boolean>inTransaction(
        tables -> tables.devices().find(key.publicKey().thumbprint()).isPresent());
  }

  void take(SoftwareKey key, DeviceStep step) {
    boolean moved =
        bureau.store.inTransaction(
            tables -> {
              DeviceRecord row = tables.devices().find(key.publicKey().thumbprint()).orElseThrow();
              return tables.devices().move(row.after(step, bureau.clock.instant()), row.state());
            });
    assertThat(moved).isTrue();
  }

  Consent consent(SoftwareKey by, TestParty to, Usage usage, Decision decision) {
    Review review =
        new RequestReader(bureau.bundles, bureau.authority.id(), bureau.clock)
            .review(request(to, usage).text());
    Answering phone = new Answering(by, bureau.authority.id(), bureau.clock, bureau.randomness);
    ConsentAnswer answer = done(phone.answer(((Review.Ready) review).request(), decision));
    return ((ConsentAnswer.Given) answer).consent();
  }

  String token(SoftwareKey by, Presentation what) {
    return new TokenSigner(
            by, bureau.authority.credentials(by, 777), bureau.clock, bureau.randomness)
        .present(what)
        .text();
  }

  Outcome<JsonObject> withdraw(SoftwareKey by, WithdrawalRequest request) {
    return bureau.withdrawals.answer(
        message(by, DeviceMessage.Action.WITHDRAW, request.json()), bureau.clock.instant());
  }

  DeviceMessage message(SoftwareKey by, DeviceMessage.Action action, JsonObject body) {
    return DeviceMessage.sign(
        by, bureau.authority.id(), action, body, bureau.clock.instant(), bureau.nextId());
  }

  /** Returns what a party asks: all that its purpose may, kept for thirty days. */
  private Request request(TestParty from, Usage usage) {
    Registration registration = bureau.parties.find(from.id()).orElseThrow().registration();
    Question question =
        Question.of(
            TestParty.KYC,
            List.of(
                Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS, Attribute.OCCUPATION),
            new Terms(Duration.ofDays(30), Duration.ofDays(30), usage),
            TestParty.REPLY);
    return Request.sign(
        from.signing(), registration, question, bureau.clock.instant(), bureau.nextId());
  }
}
