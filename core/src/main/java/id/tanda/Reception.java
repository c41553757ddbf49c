package id.tanda;

import id.tanda.activation.Activation;
import id.tanda.activation.DeviceMessage;
import id.tanda.activation.VerifiedMessage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Answer;
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
  private static final int ID_BYTES = 16;

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
    Outcome<VerifiedMessage> admitted = activation.gate().admit(message);
    if (!(admitted instanceof Outcome.Done<VerifiedMessage> done)) {
      return Outcome.refused(((Outcome.Refused<VerifiedMessage>) admitted).reason());
    }
    return switch (message.action()) {
      case APPLY, COUNTER, ACTIVATE, RENEW, UNBIND -> activation.desk().answer(done.value());
      case WITHDRAW -> withdrawals.answer(message, now);
      case HISTORY -> receipts.answer(message);
    };
  }

  private String sign(Decided decided, Instant now) {
    Answer.Address address =
        new Answer.Address(
            authority.text(),
            decided.audience(),
            decided.message(),
            now,
            Base64Url.encode(randomness.bytes(ID_BYTES)));
    if (decided.outcome() instanceof Outcome.Refused<JsonObject> refused) {
      LOG.debug("{}", refused.reason().code());
      return Answer.refuse(key, address, refused.reason().code());
    }
    LOG.debug("answered");
    return Answer.sign(key, address, ((Outcome.Done<JsonObject>) decided.outcome()).value());
  }

  @Override
  public String toString() {
    return "Reception[" + authority + "]";
  }
}
