package id.tanda;

import id.tanda.activation.Activation;
import id.tanda.activation.ActivationRefusal;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.device.DeviceMessage;
import id.tanda.device.VerifiedMessage;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.internal.Answer;
import id.tanda.internal.Unguessable;
import id.tanda.release.ReceiptBook;
import id.tanda.release.Redemption;
import id.tanda.release.Redemptions;
import id.tanda.release.Withdrawals;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives what wallets and relying parties say, has it decided, and signs the answer. */
record Reception(
    AuthorityId authority,
    SigningKey key,
    Randomness randomness,
    Clock clock,
    Activation activation,
    Redemptions redemptions,
    Withdrawals withdrawals,
    ReceiptBook receipts) {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final String NOBODY = "nobody";

  /** Who said something, which message it was, and what was decided. */
  private record Decided(String audience, String message, Outcome<JsonObject> outcome) {}

  String answer(String text) {
    Instant now = clock.instant();
    Decided decided;
    try {
      decided = decide(text, now);
    } catch (MalformedException malformed) {
      decided = new Decided(NOBODY, NOBODY, Outcome.refused(MessageRefusal.MALFORMED));
    }
    return sign(decided, now);
  }

  private Decided decide(String text, Instant now) throws MalformedException {
    String typ = Jws.parse(text, Redemption.MAX_CHARS).typ();
    if (typ.equals(DeviceMessage.TYP)) {
      DeviceMessage message = DeviceMessage.parse(text);
      return new Decided(message.device().text(), message.id(), decide(message, now));
    }
    Redemption redemption = Redemption.parse(text);
    return new Decided(
        redemption.party().text(), redemption.id(), redemptions.answer(redemption, now));
  }

  private Outcome<JsonObject> decide(DeviceMessage message, Instant now) {
    return Outcome.of(activation.gate().admit(message), ActivationRefusal.NOT_ACCEPTED)
        .flatMap(verified -> decide(verified, now));
  }

  private Outcome<JsonObject> decide(VerifiedMessage verified, Instant now) {
    return switch (verified.message().action()) {
      case APPLY, COUNTER, ACTIVATE, RENEW, UNBIND -> activation.desk().answer(verified);
      case WITHDRAW -> withdrawals.answer(verified.message(), now);
      case HISTORY -> receipts.answer(verified.message());
    };
  }

  private String sign(Decided decided, Instant now) {
    Answer.Address address =
        new Answer.Address(
            authority.text(),
            decided.audience(),
            decided.message(),
            now,
            Unguessable.draw(randomness));
    LOG.debug("{}", decided.outcome().refusal().map(Reason::code).orElse("answered"));
    return decided
        .outcome()
        .map(body -> Answer.sign(key, address, body))
        .orElse(reason -> Answer.refuse(key, address, reason.code()));
  }

  @Override
  public String toString() {
    return "Reception[" + authority + "]";
  }
}
