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
import id.tanda.throttle.Origin;
import id.tanda.throttle.Throttle;
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
    Throttle throttle,
    Redemptions redemptions,
    Withdrawals withdrawals,
    ReceiptBook receipts) {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final String NOBODY = "nobody";

  /** Who said something, which message it was, and what was decided. */
  private record Decided(String audience, String message, Outcome<JsonObject> outcome) {}

  String answer(String text, Origin from) {
    Instant now = clock.instant();
    Decided decided;
    try {
      decided = decide(text, from, now);
    } catch (MalformedException malformed) {
      decided = new Decided(NOBODY, NOBODY, Outcome.refused(MessageRefusal.MALFORMED));
    }
    return sign(decided, now);
  }

  private Decided decide(String text, Origin from, Instant now) throws MalformedException {
    String typ = Jws.parse(text, Redemption.MAX_CHARS).typ();
    if (typ.equals(DeviceMessage.TYP)) {
      DeviceMessage message = DeviceMessage.parse(text);
      return new Decided(message.device().text(), message.id(), decide(message, from, now));
    }
    Redemption redemption = Redemption.parse(text);
    return new Decided(
        redemption.party().text(), redemption.id(), redemptions.answer(redemption, now));
  }

  private Outcome<JsonObject> decide(DeviceMessage message, Origin from, Instant now) {
    if (isAttempt(message) && !throttle.admitsAttempt(from)) {
      return Outcome.refused(ActivationRefusal.NOT_ACCEPTED);
    }
    return Outcome.of(activation.gate().admit(message), ActivationRefusal.NOT_ACCEPTED)
        .flatMap(verified -> decide(verified, now));
  }

  private Outcome<JsonObject> decide(VerifiedMessage verified, Instant now) {
    return switch (verified.message().action()) {
      case RENEW -> renew(verified);
      case APPLY, COUNTER, ACTIVATE, UNBIND -> activation.desk().answer(verified);
      case WITHDRAW -> withdrawals.answer(verified.message(), now);
      case HISTORY -> receipts.answer(verified.message());
    };
  }

  /** Tells if a message is of a kind that somebody may send who has proved nothing yet. */
  private static boolean isAttempt(DeviceMessage message) {
    return message.action() == DeviceMessage.Action.APPLY
        || message.action() == DeviceMessage.Action.ACTIVATE;
  }

  private Outcome<JsonObject> renew(VerifiedMessage verified) {
    return throttle.admitsRenewal(verified.message().device().text())
        ? activation.desk().answer(verified)
        : Outcome.refused(ActivationRefusal.TOO_OFTEN);
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
