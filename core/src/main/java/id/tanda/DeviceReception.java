package id.tanda;

import id.tanda.activation.Activation;
import id.tanda.activation.ActivationRefusal;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.VerifiedMessage;
import id.tanda.identity.Outcome;
import id.tanda.release.ReceiptBook;
import id.tanda.release.ReleaseRefusal;
import id.tanda.release.Withdrawals;
import id.tanda.throttle.Origin;
import id.tanda.throttle.Throttle;
import java.time.Instant;

/** Lets in what devices say, not too often and only if they said it, and has it decided. */
record DeviceReception(
    Activation activation, Throttle throttle, Withdrawals withdrawals, ReceiptBook receipts) {
  Outcome<JsonObject> answer(DeviceMessage message, Origin from, Instant now) {
    if (isAttempt(message) && !throttle.admitsAttempt(from)) {
      return Outcome.refused(ActivationRefusal.NOT_ACCEPTED);
    }
    return Outcome.of(activation.gate().admit(message), ActivationRefusal.NOT_ACCEPTED)
        .flatMap(verified -> decide(verified, now));
  }

  /** Tells if a message is of a kind that somebody may send who has proved nothing yet. */
  private static boolean isAttempt(DeviceMessage message) {
    return message.action() == DeviceMessage.Action.APPLY
        || message.action() == DeviceMessage.Action.ACTIVATE;
  }

  private Outcome<JsonObject> decide(VerifiedMessage verified, Instant now) {
    return switch (verified.message().action()) {
      case RENEW -> renew(verified);
      case APPLY, COUNTER, ACTIVATE, UNBIND -> activation.desk().answer(verified);
      case WITHDRAW -> withdraw(verified, now);
      case HISTORY -> receipts.answer(verified.message());
    };
  }

  private Outcome<JsonObject> renew(VerifiedMessage verified) {
    return throttle.admitsRenewal(verified.message().device().text())
        ? activation.desk().answer(verified)
        : Outcome.refused(ActivationRefusal.TOO_OFTEN);
  }

  private Outcome<JsonObject> withdraw(VerifiedMessage verified, Instant now) {
    return throttle.admitsWithdrawal(verified.message().device().text())
        ? withdrawals.answer(verified.message(), now)
        : Outcome.refused(ReleaseRefusal.TOO_OFTEN);
  }

  @Override
  public String toString() {
    return "DeviceReception";
  }
}
