package id.tanda.activation;

import id.tanda.crypto.json.JsonObject;
import id.tanda.device.VerifiedMessage;
import id.tanda.identity.Outcome;

/**
 * Answers what devices ask during their life: apply, answer a counter, activate, renew, unbind.
 *
 * <p>The answer is the body of a signed answer, which the authority's door makes of it. Safe for
 * use by many threads.
 */
public final class DeviceDesk {
  private final Applying applying;
  private final CounterAnswering counter;
  private final Activating activating;
  private final Renewing renewing;
  private final Ending ending;

  DeviceDesk(Office office, StatusIndexes statusIndexes) {
    this.applying = new Applying(office);
    this.counter = new CounterAnswering(office);
    this.activating = new Activating(office, statusIndexes);
    this.renewing = new Renewing(office);
    this.ending = new Ending(office);
  }

  /**
   * Answers a message.
   *
   * @return the body, or an {@link ActivationRefusal}
   * @throws IllegalArgumentException if the action is not one of activation
   */
  public Outcome<JsonObject> answer(VerifiedMessage verified) {
    return switch (verified.message().action()) {
      case APPLY -> applying.answer(verified);
      case COUNTER -> counter.answer(verified);
      case ACTIVATE -> activating.answer(verified);
      case RENEW -> renewing.answer(verified);
      case UNBIND -> ending.unbind(verified);
      case WITHDRAW, HISTORY ->
          throw new IllegalArgumentException("action must be one of activation");
    };
  }
}
