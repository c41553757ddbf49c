package id.tanda;

import id.tanda.device.DeviceMessage;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import id.tanda.wallet.ClockOffset;
import id.tanda.wallet.ClockRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An exchange from whose answer a wallet learns the time before it reads it.
 *
 * <p>No answer can be older than the message, whose id nobody can guess. So the authority's time
 * lies between its making and the receipt, and an answer that was held back teaches nothing.
 *
 * @param made when the message was made, by the phone's own clock
 */
record TimedExchange<T>(Asking<T> asking, DeviceMessage message, TrustedClock clock, Instant made)
    implements Exchange<T> {
  @Override
  public String text() {
    return asking.text();
  }

  @Override
  public Outcome<T> complete(String answer) {
    Optional<ClockRefusal> clockRefusal = learn(answer);
    Outcome<T> outcome = asking.complete(answer);
    return outcome instanceof Outcome.Refused<T> && clockRefusal.isPresent()
        ? Outcome.refused(clockRefusal.get())
        : outcome;
  }

  /** Learns the time and returns why the message cannot have been in time, if it was not. */
  private Optional<ClockRefusal> learn(String answer) {
    Instant received = clock.phone();
    Optional<Instant> authority = asking.check().time(answer);
    Optional<Duration> ahead =
        authority.flatMap(time -> ClockOffset.estimate(made, received, time));
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    boolean corrected = clock.learn(ahead.get(), received);
    return message.isFor(asking.check().authority(), authority.get(), Skew.DEFAULT)
        ? Optional.empty()
        : Optional.of(corrected ? ClockRefusal.CORRECTED : ClockRefusal.WRONG);
  }

  /** Returns a text without any content. */
  @Override
  public String toString() {
    return "Exchange";
  }
}
