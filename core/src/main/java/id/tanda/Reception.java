package id.tanda;

import id.tanda.AnswerSigner.Decided;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.release.Redemption;
import id.tanda.release.Redemptions;
import id.tanda.throttle.Origin;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives what wallets and relying parties say, has it decided, and signs the answer. */
record Reception(
    Clock clock, DeviceReception devices, Redemptions redemptions, AnswerSigner signer) {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final String NOBODY = "nobody";

  String answer(String text, Origin from) {
    Instant now = clock.instant();
    Decided decided;
    try {
      decided = decide(text, from, now);
    } catch (MalformedException malformed) {
      decided = new Decided(NOBODY, NOBODY, Outcome.refused(MessageRefusal.MALFORMED));
    }
    LOG.debug("{}", decided.outcome().refusal().map(Reason::code).orElse("answered"));
    return signer.sign(decided, now);
  }

  private Decided decide(String text, Origin from, Instant now) throws MalformedException {
    String typ = Jws.parse(text, Redemption.MAX_CHARS).typ();
    if (typ.equals(DeviceMessage.TYP)) {
      DeviceMessage message = DeviceMessage.parse(text);
      return new Decided(message.device().text(), message.id(), devices.answer(message, from, now));
    }
    Redemption redemption = Redemption.parse(text);
    return new Decided(
        redemption.party().text(), redemption.id(), redemptions.answer(redemption, now));
  }

  @Override
  public String toString() {
    return "Reception[" + signer.authority() + "]";
  }
}
